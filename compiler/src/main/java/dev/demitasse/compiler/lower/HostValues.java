package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Value;
import java.util.Set;

/** What the code does with the two words that say which bytes the host has given. */
final class HostValues {
  // As link.MakeHostCall has it.
  private static final int ADDRESS = 0;
  private static final int SIZE = 4;
  private static final Set<Op> EQUALITIES = Set.of(Op.I32_EQ, Op.I32_NE);

  private HostValues() {}

  /** Is it the word that says where the bytes are? */
  static boolean isAddress(Value value) {
    return isWord(value, ADDRESS);
  }

  /** Is it the word that says how many they are? */
  static boolean isSize(Value value) {
    return isWord(value, SIZE);
  }

  /** The address of the word that says how many bytes there are. */
  static Insn sizeCell() {
    return new Insn.Address(Datum.RESULTS, SIZE);
  }

  private static boolean isWord(Value value, int offset) {
    return value.insn() instanceof Insn.Memory load
        && load.op() == Op.I32_LOAD
        && load.operands().get(0).insn() instanceof Insn.Address cell
        && cell.datum().equals(Datum.RESULTS)
        && cell.offset() + load.offset() == offset;
  }

  /** Does the function ask how many there are? */
  static boolean asksForSize(Func func) {
    return func.values().anyMatch(v -> v.insn().operands().stream().anyMatch(HostValues::isSize));
  }

  /**
   * Does the function take them for numbers of a fixed size: does it ask no more than whether they
   * have that size, and for what stands at fixed places?
   */
  static boolean areNumbers(Func func) {
    return func.blocks().stream().allMatch(HostValues::readsNumbers);
  }

  private static boolean readsNumbers(Block block) {
    return block.body().stream().allMatch(HostValues::readsNumber)
        && block.jump().operands().stream().noneMatch(HostValues::isEither)
        && block.jump().targets().stream()
            .flatMap(t -> t.args().stream())
            .noneMatch(HostValues::isEither);
  }

  private static boolean readsNumber(Value user) {
    for (Value operand : user.insn().operands()) {
      if (isAddress(operand) && !(user.insn() instanceof Insn.Memory m && m.op().isLoad())
          || isSize(operand) && !comparesWithConstant(user.insn())) {
        return false;
      }
    }
    return true;
  }

  private static boolean comparesWithConstant(Insn insn) {
    return insn instanceof Insn.Arith arith
        && EQUALITIES.contains(arith.op())
        && arith.operands().stream().anyMatch(HostValues::isSmall);
  }

  private static boolean isSmall(Value size) {
    return size.insn() instanceof Insn.Const c
        && Integer.compareUnsigned(c.asInt(), ValueRoom.LARGEST) <= 0;
  }

  private static boolean isEither(Value value) {
    return isAddress(value) || isSize(value);
  }
}
