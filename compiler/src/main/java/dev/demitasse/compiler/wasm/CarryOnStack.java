package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A value that is pushed again later stays on the stack below what is computed between.
 *
 * <pre>
 * a  local.set 1  call 2  drop  local.get 1               ⇒   a  local.tee 1  call 2  drop
 * i32.const 0  c  br_if (function)  drop  i32.const 0     ⇒   i32.const 0  c  br_if (function)
 * i32.const 0  c  br_if (function)  drop  i32.const 9  i32.const 0
 *                                                  ⇒   i32.const 9  i32.const 0  c  br_if (function)
 * </pre>
 *
 * <p>The code between must not leave the block, but by jumps, which take along only what their
 * label wants.
 */
final class CarryOnStack implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.LOCAL_SET, Op.DROP);
  }

  @Override
  public boolean at(Draft draft, int place) {
    Instr i = draft.get(place);
    if (i.is(Op.LOCAL_SET)) {
      Instr get = Instr.of(Op.LOCAL_GET, i.x(), i.position());
      return carry(draft, draft.start(place), place, get, List.of(i.withOp(Op.LOCAL_TEE)));
    }
    if (draft.is(place - 1, Op.BR_IF)) {
      int start = draft.start(place - 1);
      Instr value = start > 0 ? valueKept(draft, start, place - 1) : null;
      return value != null && carry(draft, start - 1, place, value, List.of());
    }
    return false;
  }

  /**
   * The constant or local that is on the stack when the jump with the condition from {@code start}
   * on is not taken.
   */
  private static @Nullable Instr valueKept(Draft draft, int start, int jump) {
    Instr value = draft.get(start - 1);
    return isLeaf(value) && SelectLeaves.isMovable(value, draft.range(start, jump)) ? value : null;
  }

  private static boolean isLeaf(Instr i) {
    return i.isConstant() || i.is(Op.LOCAL_GET);
  }

  /**
   * Looks for the next push of the value.
   *
   * @param origin where the code that pushes it first begins, or {@link Draft#NONE}
   * @param place of the instruction that takes it from the stack
   * @param instead what to put in the place of that instruction
   */
  private static boolean carry(
      Draft draft, int origin, int place, Instr value, List<Instr> instead) {
    int height = 0;
    for (int at = place + 1; at < draft.size(); at++) {
      Instr i = draft.get(at);
      if (i.isSameCode(value)
          && (height == 0 || origin != Draft.NONE && areLeaves(draft, origin, at, height))) {
        rewrite(draft, origin, place, at, height, instead);
        return true;
      }
      int change = change(draft, at, value, height);
      if (change == Integer.MIN_VALUE) {
        return false;
      }
      height += change;
      at = i.opensBlock() ? draft.flow().end(at) : at;
    }
    return false;
  }

  /** Are the values above only constants and locals that may be pushed before everything else? */
  private static boolean areLeaves(Draft draft, int origin, int at, int height) {
    List<Instr> passed = draft.range(origin, at - height);
    return draft.range(at - height, at).stream()
        .allMatch(i -> isLeaf(i) && SelectLeaves.isMovable(i, passed));
  }

  private static void rewrite(
      Draft draft, int origin, int place, int at, int height, List<Instr> instead) {
    int from = height == 0 ? place : origin;
    List<Instr> all = new ArrayList<>(draft.range(at - height, at));
    all.addAll(draft.range(from, place));
    all.addAll(instead);
    all.addAll(draft.range(place + 1, at - height));
    draft.replace(from, at + 1, all);
  }

  /** How the height of the stack changes; MIN_VALUE where the value cannot be carried on. */
  private static int change(Draft draft, int at, Instr value, int height) {
    Instr i = draft.get(at);
    int none = Integer.MIN_VALUE;
    if (i.is(Op.END) || i.is(Op.ELSE) || i.endsFlow() || writes(i, value)) {
      return none;
    }
    if (i.opensBlock()) {
      boolean isWritten =
          draft.range(at, draft.flow().end(at)).stream().anyMatch(n -> writes(n, value));
      int condition = i.is(Op.IF) ? 1 : 0;
      return isWritten || height < condition
          ? none
          : (i.x() == Instr.NO_RESULT ? 0 : 1) - condition;
    }
    if (i.is(Op.BR_IF)) {
      int needed = draft.labelType(i.x()) == Instr.NO_RESULT ? 1 : 2;
      return height < needed ? none : -1;
    }
    return draft.takes(i) > height ? none : draft.leaves(i) - draft.takes(i);
  }

  private static boolean writes(Instr i, Instr value) {
    boolean isWrite = i.is(Op.LOCAL_SET) || i.is(Op.LOCAL_TEE);
    return value.is(Op.LOCAL_GET) && isWrite && i.x() == value.x();
  }
}
