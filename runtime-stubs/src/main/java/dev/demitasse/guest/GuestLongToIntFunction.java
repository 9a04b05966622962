package dev.demitasse.guest;

/** java.util.function.LongToIntFunction. */
@Replaces("java.util.function.LongToIntFunction")
interface GuestLongToIntFunction {
  int applyAsInt(long value);
}
