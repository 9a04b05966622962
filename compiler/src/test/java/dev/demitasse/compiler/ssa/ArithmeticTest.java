package dev.demitasse.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation over all pairs of edge values: Wasm's against an engine, Java's against the JVM.
 */
class ArithmeticTest {
  static Stream<Op> wasmOps() {
    return Stream.of(Op.values())
        .filter(op -> Arithmetic.isPure(op) && !op.isJava() && op != Op.SELECT);
  }

  @ParameterizedTest
  @MethodSource("wasmOps")
  void isWhatAnEngineComputes(Op op) {
    EngineOracle engine = EngineOracle.of(op);
    for (long a : EdgeValues.of(op.params().get(0))) {
      for (long b : op.params().size() < 2 ? new long[1] : EdgeValues.of(op.params().get(1))) {
        // The engine rounds this one twice.
        boolean isWrong = op == Op.F32_CONVERT_I64_U;
        Long expected = isWrong ? Long.valueOf(nearestFloat(a)) : engine.apply(a, b);
        Long actual = applied(op, a, b);
        String text = String.format("%s(%x, %x)", op.text(), a, b);
        if (expected == null) {
          assertTrue(actual == null, text + " traps");
          assertTrue(Arithmetic.mayTrap(op), op + " is among the operations that may trap");
        } else {
          assertEquals(
              withOneNan(op, expected), actual == null ? null : withOneNan(op, actual), text);
        }
      }
    }
  }

  private static int nearestFloat(long unsigned) {
    return Float.floatToRawIntBits(Float.parseFloat(Long.toUnsignedString(unsigned)));
  }

  private static @Nullable Long applied(Op op, long a, long b) {
    try {
      return op.params().size() < 2 ? Arithmetic.apply(op, a) : Arithmetic.apply(op, a, b);
    } catch (ArithmeticException trap) {
      return null;
    }
  }

  /** Engines may choose the bits of a NaN that an operation makes; reinterpreting keeps them. */
  private static long withOneNan(Op op, long bits) {
    boolean keepsBits = op.text().contains("reinterpret");
    if (!keepsBits && op.result() == Type.F32 && Float.isNaN(Float.intBitsToFloat((int) bits))) {
      return Float.floatToIntBits(Float.NaN);
    }
    if (!keepsBits && op.result() == Type.F64 && Double.isNaN(Double.longBitsToDouble(bits))) {
      return Double.doubleToLongBits(Double.NaN);
    }
    return bits;
  }

  @Test
  void aMadeNanIsTheCanonicalOne() {
    long odd = 0x7fc00001;
    assertEquals(0x7fc00000, Arithmetic.apply(Op.F32_ADD, odd, odd));
    assertEquals(0x7ff8000000000000L, Arithmetic.apply(Op.F64_PROMOTE_F32, odd));
  }

  @Test
  void theSignOfANanIsABitLikeAnother() {
    long odd = 0xffc12345;
    assertEquals(0x7fc12345, Arithmetic.apply(Op.F32_ABS, odd));
    assertEquals(0x7fc12345, Arithmetic.apply(Op.F32_NEG, odd));
    assertEquals(0x7fc12345, Arithmetic.apply(Op.F32_COPYSIGN, odd, 0));
    assertEquals(0x7ff8000000000001L, Arithmetic.apply(Op.F64_NEG, 0xfff8000000000001L));
    assertEquals(0x7ff8000000000001L, Arithmetic.apply(Op.F64_ABS, 0xfff8000000000001L));
  }

  @Test
  void javaDivisionIsTheJvms() {
    for (long a : EdgeValues.of(Type.I64)) {
      for (long b : EdgeValues.of(Type.I64)) {
        int x = (int) a;
        int y = (int) b;
        if (y != 0) {
          assertEquals(x / y, Arithmetic.apply(Op.JAVA_IDIV, x, y));
        }
        if (b != 0) {
          assertEquals(a / b, Arithmetic.apply(Op.JAVA_LDIV, a, b));
        }
        assertEquals(a < b ? -1 : a > b ? 1 : 0, Arithmetic.apply(Op.JAVA_LCMP, a, b));
      }
    }
    assertThrows(ArithmeticException.class, () -> Arithmetic.apply(Op.JAVA_IDIV, 1, 0));
    assertThrows(ArithmeticException.class, () -> Arithmetic.apply(Op.JAVA_LDIV, 1, 0));
  }

  @Test
  void comparingFloatsIsTheJvms() {
    for (long a : EdgeValues.of(Type.F32)) {
      for (long b : EdgeValues.of(Type.F32)) {
        float x = Float.intBitsToFloat((int) a);
        float y = Float.intBitsToFloat((int) b);
        // javac compiles < to fcmpg and > to fcmpl, so that a NaN makes both false.
        assertEquals(x < y, Arithmetic.apply(Op.JAVA_FCMPG, a, b) < 0);
        assertEquals(x >= y, !(Arithmetic.apply(Op.JAVA_FCMPL, a, b) < 0));
        assertEquals(x > y, Arithmetic.apply(Op.JAVA_FCMPL, a, b) > 0);
        assertEquals(x == y, Arithmetic.apply(Op.JAVA_FCMPL, a, b) == 0);
      }
    }
  }

  @Test
  void comparingDoublesIsTheJvms() {
    for (long a : EdgeValues.of(Type.F64)) {
      for (long b : EdgeValues.of(Type.F64)) {
        double x = Double.longBitsToDouble(a);
        double y = Double.longBitsToDouble(b);
        assertEquals(x < y, Arithmetic.apply(Op.JAVA_DCMPG, a, b) < 0);
        assertEquals(x >= y, !(Arithmetic.apply(Op.JAVA_DCMPL, a, b) < 0));
        assertEquals(x > y, Arithmetic.apply(Op.JAVA_DCMPL, a, b) > 0);
        assertEquals(x == y, Arithmetic.apply(Op.JAVA_DCMPG, a, b) == 0);
      }
    }
  }

  @Test
  void conversionsAreTheJvms() {
    for (long a : EdgeValues.of(Type.F64)) {
      double x = Double.longBitsToDouble(a);
      assertEquals((int) x, Arithmetic.apply(Op.I32_TRUNC_SAT_F64_S, a));
      assertEquals((long) x, Arithmetic.apply(Op.I64_TRUNC_SAT_F64_S, a));
    }
    for (long a : EdgeValues.of(Type.F32)) {
      float x = Float.intBitsToFloat((int) a);
      assertEquals((int) x, Arithmetic.apply(Op.I32_TRUNC_SAT_F32_S, a));
      assertEquals((long) x, Arithmetic.apply(Op.I64_TRUNC_SAT_F32_S, a));
    }
  }

  @Test
  void selectLooksAtTheCondition() {
    assertEquals(7, Arithmetic.apply(Op.SELECT, 7, 9, 1));
    assertEquals(9, Arithmetic.apply(Op.SELECT, 7, 9, 0));
  }

  @Test
  void everyOperationOnNumbersIsPureAndNoOther() {
    for (Op op :
        List.of(Op.I32_LOAD, Op.CALL, Op.LOCAL_GET, Op.NOP, Op.I32_CONST, Op.MEMORY_GROW, Op.IF)) {
      assertFalse(Arithmetic.isPure(op), op.text());
      assertThrows(IllegalArgumentException.class, () -> Arithmetic.apply(op, 0, 0));
    }
    for (Op op : Op.values()) {
      if (Arithmetic.isPure(op)) {
        long result = Arithmetic.apply(op, 1, 1, 1);
        assertEquals(Arithmetic.normalised(op.result(), result), result, op.text());
      }
    }
  }
}
