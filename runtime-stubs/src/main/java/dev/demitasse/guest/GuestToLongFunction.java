package dev.demitasse.guest;

/** java.util.function.ToLongFunction. */
@Replaces("java.util.function.ToLongFunction")
interface GuestToLongFunction<T> {
  long applyAsLong(T value);
}
