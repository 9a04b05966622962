package dev.demitasse.guest;

/** java.util.function.LongFunction. */
@Replaces("java.util.function.LongFunction")
interface GuestLongFunction<R> {
  R apply(long value);
}
