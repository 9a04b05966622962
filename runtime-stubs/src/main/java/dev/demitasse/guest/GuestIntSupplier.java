package dev.demitasse.guest;

/** java.util.function.IntSupplier. */
@Replaces("java.util.function.IntSupplier")
interface GuestIntSupplier {
  int getAsInt();
}
