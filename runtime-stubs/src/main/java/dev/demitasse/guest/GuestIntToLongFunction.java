package dev.demitasse.guest;

/** java.util.function.IntToLongFunction. */
@Replaces("java.util.function.IntToLongFunction")
interface GuestIntToLongFunction {
  long applyAsLong(int value);
}
