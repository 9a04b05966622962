package dev.demitasse.guest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call of the annotated static method is one instruction; its body is for the JVM. The value is
 * the instruction's name in the Wasm text format, for variables followed by the variable's name, or
 * one of:
 *
 * <ul>
 *   <li>{@code identity}: the argument itself, seen as the result's type;
 *   <li>{@code cell NAME SIZE}: the address of so many bytes that are zero at first, one for each
 *       name;
 *   <li>{@code setting NAME}: a constant that the filter at hand decides (see the compiler's {@code
 *       link.Settings}).
 * </ul>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface Instruction {
  /** The instruction. */
  String value();
}
