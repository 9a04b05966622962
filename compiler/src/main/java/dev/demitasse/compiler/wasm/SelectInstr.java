package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The instruction that computes one IR instruction from operands on the stack.
 *
 * @param addresses of data
 * @param functions the index of a called method or imported function, by its {@code MethodRef} or
 *     {@code Import}
 * @param globals the index of a global by its name
 */
record SelectInstr(
    ToIntFunction<Insn.Address> addresses,
    ToIntFunction<Object> functions,
    ToIntFunction<String> globals) {
  private static final Map<Type, Op> CONSTANTS = new EnumMap<>(Type.class);

  static {
    CONSTANTS.put(Type.I32, Op.I32_CONST);
    CONSTANTS.put(Type.REF, Op.I32_CONST);
    CONSTANTS.put(Type.I64, Op.I64_CONST);
    CONSTANTS.put(Type.F32, Op.F32_CONST);
    CONSTANTS.put(Type.F64, Op.F64_CONST);
  }

  /** Is this a number known now, which every use makes anew? */
  static boolean isConstant(Value value) {
    return value.insn() != null
        && (value.insn().kind() == Insn.Kind.CONST || value.insn().kind() == Insn.Kind.ADDRESS);
  }

  /** The instruction. */
  Instr select(Insn insn, Position position) {
    return switch (insn.kind()) {
      case CONST -> constant((Insn.Const) insn, position);
      case ADDRESS -> Instr.i32(addresses.applyAsInt((Insn.Address) insn), position);
      case ARITH -> Instr.of(((Insn.Arith) insn).op(), position);
      case MEMORY -> memory((Insn.Memory) insn, position);
      case GLOBAL ->
          Instr.of(
              ((Insn.Global) insn).op(), globals.applyAsInt(((Insn.Global) insn).name()), position);
      case CALL -> Instr.of(Op.CALL, functions.applyAsInt(((Insn.Call) insn).method()), position);
      case HOST_CALL ->
          Instr.of(Op.CALL, functions.applyAsInt(((Insn.HostCall) insn).function()), position);
      default -> throw new IllegalStateException(insn.kind() + " is not lowered: " + insn);
    };
  }

  /** The instruction that pushes a constant of the type. */
  static Op constantOp(Type type) {
    return CONSTANTS.get(type);
  }

  private static Instr constant(Insn.Const c, Position position) {
    boolean isInt = c.type() == Type.I32 || c.type() == Type.REF;
    return Instr.of(CONSTANTS.get(c.type()), isInt ? c.asInt() : c.bits(), position);
  }

  private static Instr memory(Insn.Memory memory, Position position) {
    if (memory.op().immediate() != Op.Immediate.MEMARG) {
      return Instr.of(memory.op(), position);
    }
    // The hint takes one byte whatever it says, and hosts ignore it: the natural one, which text
    // leaves out.
    int alignment = Integer.numberOfTrailingZeros(memory.op().accessBytes());
    return Instr.of(memory.op(), Integer.toUnsignedLong(memory.offset()), alignment, position);
  }
}
