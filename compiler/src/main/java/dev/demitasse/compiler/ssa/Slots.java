package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;

/** The numbers that slots of objects hold, as Java objects, and as raw bits. */
public final class Slots {
  private Slots() {}

  /** Integer, Long, Float or Double of these bits; null for a reference's. */
  public static @Nullable Object ofBits(Type type, long bits) {
    return switch (type) {
      case I32 -> (Integer) (int) bits;
      case I64 -> (Long) bits;
      case F32 -> (Float) Float.intBitsToFloat((int) bits);
      case F64 -> (Double) Double.longBitsToDouble(bits);
      case REF, VOID -> null;
    };
  }

  /**
   * What a field or element with this JVM descriptor holds before anything is stored: 0 or null.
   */
  public static @Nullable Object zero(String descriptor) {
    return ofBits(Type.ofDescriptor(descriptor), 0);
  }

  /** The raw bits of Integer, Long, Float or Double. */
  public static long bits(Object number) {
    if (number instanceof Float f) {
      return Float.floatToRawIntBits(f);
    }
    if (number instanceof Double d) {
      return Double.doubleToRawLongBits(d);
    }
    return ((Number) number).longValue();
  }

  /** The type of what a slot holds. */
  public static Type type(@Nullable Object slot) {
    if (slot instanceof Integer) {
      return Type.I32;
    }
    if (slot instanceof Long) {
      return Type.I64;
    }
    if (slot instanceof Float) {
      return Type.F32;
    }
    return slot instanceof Double ? Type.F64 : Type.REF;
  }
}
