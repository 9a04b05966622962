package dev.demitasse.guest;

/** java.util.function.ToIntBiFunction. */
@Replaces("java.util.function.ToIntBiFunction")
interface GuestToIntBiFunction<T, U> {
  int applyAsInt(T t, U u);
}
