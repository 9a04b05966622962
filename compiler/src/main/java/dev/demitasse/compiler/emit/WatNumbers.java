package dev.demitasse.compiler.emit;

/** Numbers in the text form: floats in hexadecimal, so that each bit is kept. */
final class WatNumbers {
  private static final int F32_FRACTION = 0x7FFFFF;
  private static final long F64_FRACTION = 0xFFFFFFFFFFFFFL;

  private WatNumbers() {}

  static String f32(int bits) {
    float value = Float.intBitsToFloat(bits);
    return Float.isNaN(value)
        ? nan(bits < 0, bits & F32_FRACTION)
        : finite(Float.toHexString(value));
  }

  static String f64(long bits) {
    double value = Double.longBitsToDouble(bits);
    return Double.isNaN(value)
        ? nan(bits < 0, bits & F64_FRACTION)
        : finite(Double.toHexString(value));
  }

  private static String nan(boolean isNegative, long fraction) {
    return (isNegative ? "-nan:0x" : "nan:0x") + Long.toHexString(fraction);
  }

  private static String finite(String java) {
    return java.replace("Infinity", "inf");
  }
}
