package dev.demitasse.guest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The annotated static method is what the host calls by this name, if the filter overrides what it
 * leads to.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface Export {
  /** The name of the export. */
  String value();

  /**
   * The method of Plugin or HttpFilter that a filter overrides to get it; empty if that does not
   * decide.
   */
  String overriding() default "";
}
