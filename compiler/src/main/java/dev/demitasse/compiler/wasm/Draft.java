package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Flat code that is being rewritten, with what the rewrites ask about it. */
final class Draft {
  static final int NONE = -1;

  private final List<Instr> code;
  private final List<Type> locals;
  private final Type result;
  private final Signatures signatures;

  /** The operations that the code has, and perhaps some that it had. */
  private final Set<Op> ops = EnumSet.noneOf(Op.class);

  private @Nullable Flow flow;

  Draft(Code code, Signatures signatures) {
    this.code = new ArrayList<>(code.body());
    this.locals = code.locals();
    this.result = code.result();
    this.signatures = signatures;
    code.body().forEach(i -> ops.add(i.op()));
  }

  List<Instr> code() {
    return code;
  }

  int size() {
    return code.size();
  }

  /** The instruction at the place; behind the last one the end of the function. */
  Instr get(int place) {
    return place >= 0 && place < code.size() ? code.get(place) : Instr.END_OF_FUNCTION;
  }

  boolean is(int place, Op op) {
    return get(place).is(op);
  }

  /** May one of these operations be in the code? */
  boolean mayHave(Set<Op> some) {
    return !Collections.disjoint(ops, some);
  }

  /** Puts instructions in the place of those from {@code from} to just before {@code to}. */
  void replace(int from, int to, List<Instr> by) {
    List<Instr> range = code.subList(from, to);
    List<Instr> copy = List.copyOf(by);
    range.clear();
    code.addAll(from, copy);
    copy.forEach(i -> ops.add(i.op()));
    flow = null;
  }

  void replace(int from, int to, Instr... by) {
    replace(from, to, List.of(by));
  }

  void remove(int place) {
    replace(place, place + 1, List.of());
  }

  /** A copy of the instructions from {@code from} to just before {@code to}. */
  List<Instr> range(int from, int to) {
    return List.copyOf(code.subList(from, to));
  }

  /** Where control goes. */
  Flow flow() {
    if (flow == null) {
      flow = new Flow(code);
    }
    return flow;
  }

  /** Is the local read behind the instruction before it is written? */
  boolean isLiveAfter(int place, long local) {
    BitSet seen = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>();
    pending.push(nextUse(place + 1, local));
    while (!pending.isEmpty()) {
      int at = pending.pop();
      if (get(at).is(Op.LOCAL_GET)) {
        return true;
      }
      if (at < code.size() && isControl(get(at)) && !seen.get(at)) {
        seen.set(at);
        flow().after(at).forEach(next -> pending.push(nextUse(next, local)));
      }
    }
    return false;
  }

  /** The first place from this one on that names the local, or where control may go elsewhere. */
  private int nextUse(int from, long local) {
    int at = from;
    while (at < code.size() && !isUse(code.get(at), local) && !isControl(code.get(at))) {
      at++;
    }
    return at;
  }

  /** Does a jump name the label? */
  boolean isJumpedTo(long label) {
    for (Instr i : code) {
      if (names(i, label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUse(Instr i, long local) {
    return i.op().immediate() == Op.Immediate.LOCAL && i.x() == local;
  }

  static boolean names(Instr i, long label) {
    return switch (i.op().immediate()) {
      case LABEL -> i.x() == label;
      case LABELS -> i.x() == label || i.labels().contains((int) label);
      default -> false;
    };
  }

  /**
   * The block type of what a jump to the label takes along; the function's result for its own
   * label.
   */
  long labelType(long label) {
    if (label == Labels.FUNCTION) {
      return Instr.blockType(result);
    }
    for (Instr i : code) {
      if (i.opensBlock() && i.y() == label) {
        return i.is(Op.LOOP) ? Instr.NO_RESULT : i.x();
      }
    }
    throw new IllegalStateException("no block has label " + label);
  }

  /** The block type of the function's result. */
  long resultType() {
    return Instr.blockType(result);
  }

  /**
   * The place from which on the code computes the value that is on top of the stack at {@code
   * place}; {@link #NONE} if that is not straight-line code.
   */
  int start(int place) {
    int needed = 1;
    int at = place;
    while (needed > 0 && at > 0) {
      at--;
      Instr i = code.get(at);
      if (i.is(Op.END)) {
        at = flow().start(at);
        i = code.get(at);
        needed += (i.is(Op.IF) ? 1 : 0) - (i.x() == Instr.NO_RESULT ? 0 : 1);
      } else if (isControl(i)) {
        return NONE;
      } else {
        needed += takes(i) - leaves(i);
      }
    }
    return needed == 0 ? at : NONE;
  }

  /**
   * How many values the code between two places of one block leaves; {@link #NONE} if it does not
   * come to its end.
   */
  int height(int from, int to) {
    int height = 0;
    for (int at = from; at < to; at++) {
      Instr i = code.get(at);
      if (i.opensBlock()) {
        height += (i.x() == Instr.NO_RESULT ? 0 : 1) - (i.is(Op.IF) ? 1 : 0);
        at = flow().end(at);
      } else if (i.is(Op.BR_IF)) {
        height--;
      } else if (isControl(i)) {
        return NONE;
      } else {
        height += leaves(i) - takes(i);
      }
    }
    return height;
  }

  /** Does it open, close or leave blocks? */
  static boolean isControl(Instr i) {
    return switch (i.op()) {
      case BLOCK, LOOP, IF, ELSE, END, BR, BR_IF, BR_TABLE, RETURN, UNREACHABLE -> true;
      default -> false;
    };
  }

  /**
   * The types that an instruction which is not control takes from the stack; VOID for the one that
   * {@code drop} and {@code select} take whatever it is.
   */
  List<Type> taken(Instr i) {
    return switch (i.op()) {
      case CALL -> signatures.of((int) i.x()).params();
      case LOCAL_SET, LOCAL_TEE -> List.of(locals.get((int) i.x()));
      case GLOBAL_SET, DROP -> List.of(Type.VOID);
      case SELECT -> List.of(Type.VOID, Type.VOID, Type.I32);
      default -> i.op().params();
    };
  }

  /** How many values an instruction that is not control takes from the stack. */
  int takes(Instr i) {
    return taken(i).size();
  }

  /** How many values it leaves. */
  int leaves(Instr i) {
    return switch (i.op()) {
      case CALL -> signatures.of((int) i.x()).results().size();
      case LOCAL_GET, LOCAL_TEE, GLOBAL_GET, SELECT -> 1;
      default -> i.op().result() == Type.VOID ? 0 : 1;
    };
  }

  /**
   * The type of what the instruction at the place leaves, if it leaves one value of a type that can
   * be seen.
   */
  Type left(int place) {
    Instr i = get(place);
    return switch (i.op()) {
      case CALL -> leaves(i) == 1 ? signatures.of((int) i.x()).results().get(0) : Type.VOID;
      case LOCAL_GET, LOCAL_TEE -> locals.get((int) i.x());
      default -> i.op().result();
    };
  }
}
