package dev.demitasse.guest;

/** java.util.function.BooleanSupplier. */
@Replaces("java.util.function.BooleanSupplier")
interface GuestBooleanSupplier {
  boolean getAsBoolean();
}
