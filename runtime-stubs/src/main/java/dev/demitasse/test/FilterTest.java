package dev.demitasse.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit test that runs once on each host. Its method takes a {@link TestHost}, fresh for each
 * run. A run on ENVOY is skipped where there is no Envoy, and where it calls what a real Envoy does
 * not have.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(FilterTestExtension.class)
public @interface FilterTest {
  /** The filters of the chain: requests pass them in this order, responses in reverse. */
  Class<?>[] value();

  /** The hosts to run on. */
  Host[] on() default {Host.JVM, Host.WASM, Host.ENVOY};
}
