package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Values at which arithmetic goes wrong, by raw bits. */
final class EdgeValues {
  private static final long[] LONGS = {
    0,
    1,
    -1,
    2,
    -2,
    7,
    31,
    32,
    33,
    63,
    64,
    65,
    127,
    128,
    -128,
    -129,
    255,
    32767,
    32768,
    -32768,
    65535,
    0x12345678,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MAX_VALUE + 1L,
    Integer.MIN_VALUE - 1L,
    0xFFFFFFFFL,
    0x100000000L,
    0xFFFFFF,
    0x1000001,
    0x1FFFFFFFFFFFFFL,
    0x20000000000001L,
    0x7FFFFF4000000000L,
    0x7FFFFFFFFFFFFC00L,
    0x123456789ABCDEF0L,
    0x8000000000000401L,
    0x8000008000000001L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };

  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    0.5,
    -0.5,
    1.0,
    -1.0,
    1.5,
    2.5,
    -1.5,
    -2.5,
    0.1,
    3.999,
    -0.999,
    1e10,
    0x1p31,
    0x1p31 - 1,
    -0x1p31,
    -0x1p31 - 1,
    -0x1p31 - 0.5,
    0x1p31 - 0.5,
    0x1p32,
    0x1p32 - 1,
    0x1p52 + 0.5,
    0x1p53,
    0x1p63,
    -0x1p63,
    0x1p64,
    0x1.fffffffffffffp63,
    0x1.fffffffffffffp62,
    -0x1.0000000000001p63,
    0x1.fffffep31,
    0x1.fffffep63,
    1e300,
    -1e300,
    Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    0x1.ffffffp127,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    0x1.000001p0,
    0x1.0000010000001p0,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private EdgeValues() {}

  static long[] of(Type type) {
    return switch (type) {
      case I32 -> LongStream.of(LONGS).map(l -> (int) l).distinct().toArray();
      case I64 -> LONGS;
      case F32 ->
          LongStream.concat(floats(), LongStream.of(0x7fc00001, (int) 0xffc12345L, 0x7fa00000))
              .toArray();
      case F64 ->
          LongStream.concat(doubles(), LongStream.of(0x7ff8000000000001L, 0xfff4000000000000L))
              .toArray();
      default -> throw new IllegalArgumentException("no numbers of type " + type);
    };
  }

  private static LongStream floats() {
    return DoubleStream.of(DOUBLES).mapToLong(d -> Float.floatToRawIntBits((float) d)).distinct();
  }

  private static LongStream doubles() {
    return DoubleStream.of(DOUBLES).mapToLong(Double::doubleToRawLongBits);
  }
}
