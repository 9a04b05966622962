package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.BitSet;
import java.util.List;

/** Which locals cannot be one, with those that were joined already. */
final class Interference {
  private final BitSet[] neighbours;
  private final int[] joined;

  Interference(Code code) {
    int count = code.locals().size();
    neighbours = new BitSet[count];
    joined = new int[count];
    for (int i = 0; i < count; i++) {
      neighbours[i] = new BitSet();
      joined[i] = i;
    }
    Liveness liveness = Liveness.of(code.body());
    for (int i = 0; i < code.params(); i++) {
      addAll(i, liveness.before(0), i);
    }
    keepZeros(code, liveness.before(0));
    for (int i = 0; i < code.body().size(); i++) {
      write(code.body(), i, liveness);
    }
  }

  /**
   * A local that is read before it is written counts on being zero: no parameter, and nobody else's
   * before.
   */
  private void keepZeros(Code code, BitSet liveAtStart) {
    int firstLocal = code.params();
    for (int zero = liveAtStart.nextSetBit(firstLocal);
        zero >= 0;
        zero = liveAtStart.nextSetBit(zero + 1)) {
      for (int param = 0; param < firstLocal; param++) {
        neighbours[zero].set(param);
        neighbours[param].set(zero);
      }
    }
  }

  private void write(List<Instr> body, int place, Liveness liveness) {
    Instr instr = body.get(place);
    if (instr.is(Op.LOCAL_SET) || instr.is(Op.LOCAL_TEE)) {
      int local = (int) instr.x();
      addAll(local, liveness.after(place), copied(body, place));
    }
  }

  /** The local whose value the instruction writes into its own; its own if it is another value. */
  static int copied(List<Instr> body, int place) {
    boolean copies = place > 0 && body.get(place - 1).is(Op.LOCAL_GET);
    return (int) body.get(copies ? place - 1 : place).x();
  }

  private void addAll(int local, BitSet live, int except) {
    for (int other = live.nextSetBit(0); other >= 0; other = live.nextSetBit(other + 1)) {
      if (other != local && other != except) {
        neighbours[local].set(other);
        neighbours[other].set(local);
      }
    }
  }

  /** The local that stands for this one and all that were joined with it. */
  int of(int local) {
    int end = local;
    while (joined[end] != end) {
      end = joined[end];
    }
    return end;
  }

  /** Must the two, which stand for themselves, be different? */
  boolean between(int a, int b) {
    return neighbours[a].get(b);
  }

  /** Makes one of two that stand for themselves; the first stands for both. */
  void join(int a, int b) {
    joined[b] = a;
    BitSet moved = neighbours[b];
    for (int other = moved.nextSetBit(0); other >= 0; other = moved.nextSetBit(other + 1)) {
      neighbours[other].clear(b);
      neighbours[other].set(a);
      neighbours[a].set(other);
    }
  }
}
