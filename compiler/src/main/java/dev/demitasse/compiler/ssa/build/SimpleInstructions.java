package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Opcode;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What each instruction without operands does: one row an opcode. */
final class SimpleInstructions {
  private static final int CHAR_MASK = 0xFFFF;

  private static final Map<Opcode, Consumer<Machine>> TABLE = new EnumMap<>(Opcode.class);

  private SimpleInstructions() {}

  static {
    row(Opcode.NOP, m -> {});

    row(Opcode.IALOAD, m -> ArrayAccess.load("I", m));
    row(Opcode.LALOAD, m -> ArrayAccess.load("J", m));
    row(Opcode.FALOAD, m -> ArrayAccess.load("F", m));
    row(Opcode.DALOAD, m -> ArrayAccess.load("D", m));
    row(Opcode.AALOAD, m -> ArrayAccess.load("L", m));
    row(Opcode.BALOAD, m -> ArrayAccess.load("BZ", m));
    row(Opcode.CALOAD, m -> ArrayAccess.load("C", m));
    row(Opcode.SALOAD, m -> ArrayAccess.load("S", m));
    row(Opcode.IASTORE, m -> ArrayAccess.store("I", m));
    row(Opcode.LASTORE, m -> ArrayAccess.store("J", m));
    row(Opcode.FASTORE, m -> ArrayAccess.store("F", m));
    row(Opcode.DASTORE, m -> ArrayAccess.store("D", m));
    row(Opcode.AASTORE, m -> ArrayAccess.store("L", m));
    row(Opcode.BASTORE, m -> ArrayAccess.store("BZ", m));
    row(Opcode.CASTORE, m -> ArrayAccess.store("C", m));
    row(Opcode.SASTORE, m -> ArrayAccess.store("S", m));
    row(Opcode.ARRAYLENGTH, ArrayAccess::length);

    row(Opcode.POP, m -> drop(1, m));
    row(Opcode.POP2, m -> drop(2, m));
    row(Opcode.DUP, m -> duplicate(1, 0, m));
    row(Opcode.DUP_X1, m -> duplicate(1, 1, m));
    row(Opcode.DUP_X2, m -> duplicate(1, 2, m));
    row(Opcode.DUP2, m -> duplicate(2, 0, m));
    row(Opcode.DUP2_X1, m -> duplicate(2, 1, m));
    row(Opcode.DUP2_X2, m -> duplicate(2, 2, m));
    row(Opcode.SWAP, SimpleInstructions::swap);

    arith(Opcode.IADD, Op.I32_ADD);
    arith(Opcode.LADD, Op.I64_ADD);
    arith(Opcode.FADD, Op.F32_ADD);
    arith(Opcode.DADD, Op.F64_ADD);
    arith(Opcode.ISUB, Op.I32_SUB);
    arith(Opcode.LSUB, Op.I64_SUB);
    arith(Opcode.FSUB, Op.F32_SUB);
    arith(Opcode.DSUB, Op.F64_SUB);
    arith(Opcode.IMUL, Op.I32_MUL);
    arith(Opcode.LMUL, Op.I64_MUL);
    arith(Opcode.FMUL, Op.F32_MUL);
    arith(Opcode.DMUL, Op.F64_MUL);
    row(Opcode.IDIV, m -> divide(Guard.INT_DIVISOR, Op.JAVA_IDIV, m));
    row(Opcode.LDIV, m -> divide(Guard.LONG_DIVISOR, Op.JAVA_LDIV, m));
    arith(Opcode.FDIV, Op.F32_DIV);
    arith(Opcode.DDIV, Op.F64_DIV);
    row(Opcode.IREM, m -> divide(Guard.INT_DIVISOR, Op.I32_REM_S, m));
    row(Opcode.LREM, m -> divide(Guard.LONG_DIVISOR, Op.I64_REM_S, m));
    row(Opcode.FREM, m -> refuseRemainder(Type.F32, m));
    row(Opcode.DREM, m -> refuseRemainder(Type.F64, m));
    row(Opcode.INEG, m -> negate(Op.I32_SUB, Insn.Const.ofInt(0), m));
    row(Opcode.LNEG, m -> negate(Op.I64_SUB, Insn.Const.ofLong(0), m));
    arith(Opcode.FNEG, Op.F32_NEG);
    arith(Opcode.DNEG, Op.F64_NEG);

    arith(Opcode.ISHL, Op.I32_SHL);
    row(Opcode.LSHL, m -> shiftLong(Op.I64_SHL, m));
    arith(Opcode.ISHR, Op.I32_SHR_S);
    row(Opcode.LSHR, m -> shiftLong(Op.I64_SHR_S, m));
    arith(Opcode.IUSHR, Op.I32_SHR_U);
    row(Opcode.LUSHR, m -> shiftLong(Op.I64_SHR_U, m));
    arith(Opcode.IAND, Op.I32_AND);
    arith(Opcode.LAND, Op.I64_AND);
    arith(Opcode.IOR, Op.I32_OR);
    arith(Opcode.LOR, Op.I64_OR);
    arith(Opcode.IXOR, Op.I32_XOR);
    arith(Opcode.LXOR, Op.I64_XOR);

    arith(Opcode.I2L, Op.I64_EXTEND_I32_S);
    arith(Opcode.I2F, Op.F32_CONVERT_I32_S);
    arith(Opcode.I2D, Op.F64_CONVERT_I32_S);
    arith(Opcode.L2I, Op.I32_WRAP_I64);
    arith(Opcode.L2F, Op.F32_CONVERT_I64_S);
    arith(Opcode.L2D, Op.F64_CONVERT_I64_S);
    arith(Opcode.F2I, Op.I32_TRUNC_SAT_F32_S);
    arith(Opcode.F2L, Op.I64_TRUNC_SAT_F32_S);
    arith(Opcode.F2D, Op.F64_PROMOTE_F32);
    arith(Opcode.D2I, Op.I32_TRUNC_SAT_F64_S);
    arith(Opcode.D2L, Op.I64_TRUNC_SAT_F64_S);
    arith(Opcode.D2F, Op.F32_DEMOTE_F64);
    arith(Opcode.I2B, Op.I32_EXTEND8_S);
    row(Opcode.I2C, SimpleInstructions::toChar);
    arith(Opcode.I2S, Op.I32_EXTEND16_S);
    arith(Opcode.LCMP, Op.JAVA_LCMP);
    arith(Opcode.FCMPL, Op.JAVA_FCMPL);
    arith(Opcode.FCMPG, Op.JAVA_FCMPG);
    arith(Opcode.DCMPL, Op.JAVA_DCMPL);
    arith(Opcode.DCMPG, Op.JAVA_DCMPG);

    row(Opcode.IRETURN, m -> giveBack(Type.I32, m));
    row(Opcode.LRETURN, m -> giveBack(Type.I64, m));
    row(Opcode.FRETURN, m -> giveBack(Type.F32, m));
    row(Opcode.DRETURN, m -> giveBack(Type.F64, m));
    row(Opcode.ARETURN, m -> giveBack(Type.REF, m));
    row(Opcode.RETURN, m -> giveBack(Type.VOID, m));
    row(Opcode.ATHROW, m -> m.raise(m.nonNull(m.popReference(TypeFlow.THROWABLE))));

    // A module runs in one thread. What is left by monitorexit was entered, so it is not null.
    row(Opcode.MONITORENTER, m -> m.nonNull(m.popReference()));
    row(Opcode.MONITOREXIT, Machine::popReference);
  }

  static void execute(Opcode opcode, Machine machine) {
    TABLE.get(opcode).accept(machine);
  }

  private static void row(Opcode opcode, Consumer<Machine> meaning) {
    TABLE.put(opcode, meaning);
  }

  private static void arith(Opcode opcode, Op op) {
    row(opcode, m -> compute(op, m));
  }

  private static void compute(Op op, Machine m) {
    List<Value> operands = new ArrayList<>();
    for (int i = op.params().size() - 1; i >= 0; i--) {
      operands.add(m.pop(op.params().get(i)));
    }
    Collections.reverse(operands);
    m.push(m.emit(new Insn.Arith(op, op.result(), List.copyOf(operands))));
  }

  private static void divide(Guard guard, Op op, Machine m) {
    Value divisor = m.pop(op.result());
    Value dividend = m.pop(op.result());
    m.check(guard, divisor);
    m.push(m.emit(Insn.Arith.of(op, dividend, divisor)));
  }

  private static void negate(Op subtract, Insn.Const zero, Machine m) {
    Value value = m.pop(subtract.result());
    m.push(m.emit(Insn.Arith.of(subtract, m.emit(zero), value)));
  }

  /** Java counts in an int, Wasm in a long; both look at the lowest six bits only. */
  private static void shiftLong(Op op, Machine m) {
    Value count = m.pop(Type.I32);
    Value value = m.pop(Type.I64);
    Value wide = m.emit(Insn.Arith.of(Op.I64_EXTEND_I32_U, count));
    m.push(m.emit(Insn.Arith.of(op, value, wide)));
  }

  private static void toChar(Machine m) {
    Value value = m.pop(Type.I32);
    m.push(m.emit(Insn.Arith.of(Op.I32_AND, value, m.constant(CHAR_MASK))));
  }

  private static void refuseRemainder(Type type, Machine m) {
    m.refuse(Code.D0207);
    m.pop(type);
    m.pop(type);
    m.push(m.emit(new Insn.Const(type, 0)));
  }

  private static void drop(int words, Machine m) {
    for (Slot slot : m.frame().popWords(words)) {
      if (slot.value().insn() instanceof Insn.Call) {
        m.func().dropped().add(slot.value());
      }
    }
  }

  /** Copies the topmost words to below the next ones. */
  private static void duplicate(int words, int below, Machine m) {
    List<Slot> top = m.frame().popWords(words);
    List<Slot> next = m.frame().popWords(below);
    m.frame().pushAll(top);
    m.frame().pushAll(next);
    m.frame().pushAll(top);
  }

  private static void swap(Machine m) {
    List<Slot> top = m.frame().popWords(1);
    List<Slot> next = m.frame().popWords(1);
    m.frame().pushAll(top);
    m.frame().pushAll(next);
  }

  private static void giveBack(Type type, Machine m) {
    if (type != m.func().result()) {
      throw new InvalidBytecode("it returns something else than the method's descriptor says");
    }
    if (m.frame().isThisUninitialised()) {
      throw new InvalidBytecode("a constructor returns before it has called super(…)");
    }
    String result = m.func().method().resultDescriptor();
    m.end(new Jump.Return(type == Type.VOID ? null : m.pop(result)));
  }
}
