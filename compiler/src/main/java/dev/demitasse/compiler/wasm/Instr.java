package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.List;

/**
 * One instruction of flat code. What {@code x}, {@code y} and {@code labels} mean depends on {@link
 * Op#immediate}:
 *
 * <ul>
 *   <li>BLOCK: x = block type (see {@link #blockType})
 *   <li>LABEL: x = depth; LABELS: labels = depths, x = depth of the default
 *   <li>FUNC, LOCAL, GLOBAL, INDEX: x = index; CALL_INDIRECT: x = type, y = table; INDICES: x and y
 *       in order
 *   <li>MEMARG: x = offset (unsigned 32 bits), y = alignment exponent
 *   <li>I32, I64: x = value; F32, F64: x = raw bits
 * </ul>
 *
 * <p>While a function is being translated depths are label numbers (y for BLOCK) and locals are
 * virtual.
 *
 * @param position where it comes from
 */
public record Instr(Op op, long x, long y, List<Integer> labels, Position position) {
  /** The block type of a block without parameters and results. */
  public static final long NO_RESULT = blockType(Type.VOID);

  /** Stands behind the last instruction of a function. */
  static final Instr END_OF_FUNCTION = of(Op.END, Position.NONE);

  /** An instruction without immediates. */
  public static Instr of(Op op, Position position) {
    return of(op, 0, 0, position);
  }

  /** An instruction with one immediate. */
  public static Instr of(Op op, long x, Position position) {
    return of(op, x, 0, position);
  }

  /** An instruction with two immediates. */
  public static Instr of(Op op, long x, long y, Position position) {
    return new Instr(op, x, y, List.of(), position);
  }

  /** An i32 constant. */
  static Instr i32(int value, Position position) {
    return of(Op.I32_CONST, value, position);
  }

  /**
   * The block type of a block with one result or none, as the signed number that the binary format
   * writes.
   */
  public static long blockType(Type result) {
    return result.code() - 0x80L;
  }

  /** The same instruction with another first immediate. */
  Instr withX(long other) {
    return new Instr(op, other, y, labels, position);
  }

  /** The same immediates and position with another operation. */
  Instr withOp(Op other) {
    return new Instr(other, x, y, labels, position);
  }

  /** The same instruction from another place. */
  public Instr withPosition(Position other) {
    return new Instr(op, x, y, labels, other);
  }

  /** The same instruction from nowhere: for comparing code. */
  Instr withoutPosition() {
    return withPosition(Position.NONE);
  }

  /** Is it the same from wherever it comes? */
  boolean isSameCode(Instr other) {
    return op == other.op && x == other.x && y == other.y && labels.equals(other.labels);
  }

  boolean is(Op other) {
    return op == other;
  }

  boolean is(Op other, long immediate) {
    return op == other && x == immediate;
  }

  /** Does it open a block that an {@code end} closes? */
  public boolean opensBlock() {
    return op.immediate() == Op.Immediate.BLOCK;
  }

  /** Is it a number known now? */
  boolean isConstant() {
    return switch (op) {
      case I32_CONST, I64_CONST, F32_CONST, F64_CONST -> true;
      default -> false;
    };
  }

  /** Does control never come to the instruction behind it? */
  boolean endsFlow() {
    return switch (op) {
      case BR, BR_TABLE, RETURN, UNREACHABLE -> true;
      default -> false;
    };
  }
}
