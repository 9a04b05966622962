package dev.demitasse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call whose result is dropped is a mistake, and the compiler refuses it: {@code reply(403);}
 * alone would let the request pass.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MustUse {}
