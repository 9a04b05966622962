package dev.demitasse.guest;

/** java.util.function.ToIntFunction. */
@Replaces("java.util.function.ToIntFunction")
interface GuestToIntFunction<T> {
  int applyAsInt(T value);
}
