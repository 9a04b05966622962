package dev.demitasse.guest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inside a module the annotated class {@code GuestX} stands for the class named, whose simple name
 * is {@code X}. A call of one of its methods means the method here of the same name, with the guest
 * types in place of the ones they replace.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface Replaces {
  /** The binary name of the class. */
  String value();

  /** The binary names of that class's interfaces that no guest class stands for. */
  String[] interfaces() default {};
}
