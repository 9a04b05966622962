package dev.demitasse.guest;

/** java.util.function.BinaryOperator, without the methods that take a Comparator. */
@Replaces("java.util.function.BinaryOperator")
interface GuestBinaryOperator<T> extends GuestBiFunction<T, T, T> {}
