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
}
