package dev.demitasse.guest;

/** java.util.function.IntFunction. */
@Replaces("java.util.function.IntFunction")
interface GuestIntFunction<R> {
  R apply(int value);
}
