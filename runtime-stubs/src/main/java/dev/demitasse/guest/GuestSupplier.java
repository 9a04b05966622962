package dev.demitasse.guest;

/** java.util.function.Supplier. */
@Replaces("java.util.function.Supplier")
interface GuestSupplier<T> {
  T get();
}
