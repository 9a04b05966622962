package dev.demitasse.guest;

/** java.util.function.LongSupplier. */
@Replaces("java.util.function.LongSupplier")
interface GuestLongSupplier {
  long getAsLong();
}
