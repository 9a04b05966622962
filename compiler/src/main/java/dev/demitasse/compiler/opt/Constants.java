package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Value;

/** Questions about constants. */
final class Constants {
  private Constants() {}

  /** The number or null that the value is known to be; null if it is not one. */
  static @Nullable Const of(Value value) {
    return value.resolved().insn() instanceof Const c ? c : null;
  }

  /** Is it a constant of any kind? */
  static boolean is(Value value) {
    Insn insn = value.resolved().insn();
    return insn != null && isConstant(insn);
  }

  /** Does the instruction give the same each time, without operands? */
  static boolean isConstant(Insn insn) {
    return switch (insn.kind()) {
      case CONST, TEXT, OBJECT_REF, ADDRESS -> true;
      default -> false;
    };
  }

  /** Is it this int or long? */
  static boolean is(Value value, long number) {
    Const c = of(value);
    return c != null && c.bits() == number && isInteger(c.type());
  }

  /** Is it the null reference? */
  static boolean isNull(Value value) {
    Const c = of(value);
    return c != null && c.type() == Type.REF;
  }

  /** Is it the address of an object that is there from the start, which is never 0? */
  static boolean isObjectAddress(Value value) {
    return value.resolved().insn() instanceof Insn.Address address
        && address.datum() instanceof Datum.Cell cell
        && cell.isObject();
  }

  /** Is it one value, or equal constants? */
  static boolean same(Value a, Value b) {
    Value x = a.resolved();
    Value y = b.resolved();
    return x == y || (x.insn() != null && isConstant(x.insn()) && x.insn().equals(y.insn()));
  }

  /** An integer constant in the form that equal ones share. */
  static Const integer(Type type, long value) {
    return new Const(type, Arithmetic.normalised(type, value));
  }

  /** Zero or null of the type. */
  static Const zero(Type type) {
    return new Const(type, 0);
  }

  /** What a slot of the heap image holds, as an instruction of this type. */
  static Insn ofSlot(@Nullable Object slot, Type type) {
    if (slot == null) {
      return zero(type);
    }
    if (slot instanceof String text) {
      return new Insn.Text(text);
    }
    if (slot instanceof HeapObject object) {
      return new Insn.ObjectRef(object);
    }
    return new Const(type, bits(slot));
  }

  private static long bits(Object number) {
    if (number instanceof Float f) {
      return Float.floatToRawIntBits(f);
    }
    if (number instanceof Double d) {
      return Double.doubleToRawLongBits(d);
    }
    return ((Number) number).longValue();
  }

  static boolean isInteger(Type type) {
    return type == Type.I32 || type == Type.I64;
  }
}
