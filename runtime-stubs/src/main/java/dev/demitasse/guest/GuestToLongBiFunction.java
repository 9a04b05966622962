package dev.demitasse.guest;

/** java.util.function.ToLongBiFunction. */
@Replaces("java.util.function.ToLongBiFunction")
interface GuestToLongBiFunction<T, U> {
  long applyAsLong(T t, U u);
}
