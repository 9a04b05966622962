package dev.demitasse.guest;

/** java.util.function.UnaryOperator. */
@Replaces("java.util.function.UnaryOperator")
interface GuestUnaryOperator<T> extends GuestFunction<T, T> {
  static <T> GuestUnaryOperator<T> identity() {
    return t -> t;
  }
}
