package dev.demitasse.host;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the host function, in the Wasm import module {@code env}, that a row of {@link HostCalls}
 * stands for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Import {
  /** The field name of the import, such as {@code proxy_log}. */
  String value();

  /**
   * Are the bytes that it gives those of headers? Hosts limit them: Envoy to 60 KiB a map, unless
   * told otherwise ({@code max_request_headers_kb}, {@code max_headers_count}).
   */
  boolean givesHeaders() default false;
}
