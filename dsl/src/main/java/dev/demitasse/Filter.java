package dev.demitasse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a subclass of {@link HttpFilter} or {@link Plugin} a filter: it is compiled to a module of
 * its own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Filter {
  /** The module's name: {@code "add-header"} becomes {@code add-header.wasm}. */
  String value();

  /** What a callback answers that ended in an exception. */
  OnError onError() default OnError.CLOSED;
}
