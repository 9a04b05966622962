package dev.demitasse.compiler.link;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.Map;

/**
 * Makes a value of one type of a value of another, as the specification of {@code
 * java.lang.invoke.LambdaMetafactory} lists: widening, a box and what is in one, and a cast.
 */
final class ConvertValue {
  private static final Map<String, String> BOXES =
      Map.of(
          "Z", "Boolean",
          "B", "Byte",
          "S", "Short",
          "C", "Character",
          "I", "Integer",
          "J", "Long",
          "F", "Float",
          "D", "Double");

  private static final Map<String, String> VALUES =
      Map.of(
          "Z", "booleanValue",
          "B", "byteValue",
          "S", "shortValue",
          "C", "charValue",
          "I", "intValue",
          "J", "longValue",
          "F", "floatValue",
          "D", "doubleValue");

  private final FuncWriter out;

  private ConvertValue(FuncWriter out) {
    this.out = out;
  }

  /** A value of type {@code to}, which javac has seen to fit; types are descriptors. */
  static Value widened(FuncWriter out, String from, String to, Value value) {
    return new ConvertValue(out).widened(from, to, value);
  }

  /** A value of type {@code to}, which javac has seen to fit unless it was told not to look. */
  static Value cast(FuncWriter out, String from, String to, Value value) {
    ConvertValue convert = new ConvertValue(out);
    return isReference(from) && isReference(to)
        ? convert.cast(to, value)
        : convert.widened(from, to, value);
  }

  private Value widened(String from, String to, Value value) {
    if (from.equals(to) || isReference(from) && isReference(to)) {
      return value;
    } else if (isReference(to)) {
      return box(from, value);
    }
    return isReference(from) ? unbox(from, to, value) : widen(value, Type.ofDescriptor(to));
  }

  /** Is one the box of the other, or may it hold one? */
  static boolean isBox(String a, String b) {
    String number = isReference(a) ? b : a;
    String object = FuncWriter.className(isReference(a) ? a : b);
    boolean ofAnother =
        BOXES.entrySet().stream()
            .anyMatch(
                e -> object.equals("java/lang/" + e.getValue()) && !isWider(e.getKey(), number));
    return !number.equals("V") && !object.startsWith("[") && !ofAnother;
  }

  /** Does Java widen the first number to the second one (JLS 5.1.2)? */
  static boolean isWider(String from, String to) {
    return from.equals(to)
        || switch (from) {
          case "B" -> "SIJFD".contains(to);
          case "S", "C" -> "IJFD".contains(to);
          case "I" -> "JFD".contains(to);
          case "J" -> "FD".contains(to);
          case "F" -> "D".equals(to);
          default -> false;
        };
  }

  private static boolean isReference(String descriptor) {
    return Type.ofDescriptor(descriptor) == Type.REF;
  }

  private Value box(String from, Value value) {
    String box = "java/lang/" + BOXES.get(from);
    return out.callStatic(box, "valueOf", "(" + from + ")L" + box + ";", value);
  }

  /** What is in the box that the static class says; an Object is the box of the very type. */
  private Value unbox(String from, String to, Value value) {
    String box = FuncWriter.className(from);
    String number = to;
    for (Map.Entry<String, String> each : BOXES.entrySet()) {
      if (("java/lang/" + each.getValue()).equals(box)) {
        number = each.getKey();
      }
    }
    String owner = "java/lang/" + BOXES.get(number);
    Value object = cast("L" + owner + ";", value);
    out.check(Guard.NULL, object);
    MethodRef method = new MethodRef(owner, VALUES.get(number), "()" + number);
    return widened(number, to, out.call(Insn.Dispatch.VIRTUAL, method, object));
  }

  private Value cast(String to, Value value) {
    String target = FuncWriter.className(to);
    if (!target.equals(Names.OBJECT) && !target.equals(value.className())) {
      Value fits = out.add(new Insn.InstanceOf(target, value));
      Value isNull = out.arith(Op.REF_EQ, value, out.add(Insn.Const.ofNull()));
      out.check(Guard.CAST, out.arith(Op.I32_OR, isNull, fits));
    }
    return value;
  }

  private Value widen(Value value, Type to) {
    Type from = value.type();
    if (from == to) {
      return value;
    }
    return out.arith(
        switch (to) {
          case I64 -> Op.I64_EXTEND_I32_S;
          case F32 -> from == Type.I64 ? Op.F32_CONVERT_I64_S : Op.F32_CONVERT_I32_S;
          default ->
              switch (from) {
                case I64 -> Op.F64_CONVERT_I64_S;
                case F32 -> Op.F64_PROMOTE_F32;
                default -> Op.F64_CONVERT_I32_S;
              };
        },
        value);
  }
}
