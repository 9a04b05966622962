package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.BitSet;
import java.util.List;

/** Which locals are still read behind each instruction of flat code. */
final class Liveness {
  private final List<Instr> code;
  private final Flow flow;
  private final BitSet[] before;

  private Liveness(List<Instr> code) {
    this.code = code;
    this.flow = new Flow(code);
    this.before = new BitSet[code.size() + 1];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
  }

  /** The liveness of the locals in the code. */
  static Liveness of(List<Instr> code) {
    Liveness liveness = new Liveness(code);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = code.size() - 1; i >= 0; i--) {
        changed |= liveness.update(i);
      }
    }
    return liveness;
  }

  private boolean update(int place) {
    BitSet live = after(place);
    Instr instr = code.get(place);
    if (instr.op().immediate() == Op.Immediate.LOCAL) {
      live = with(live, (int) instr.x(), instr.is(Op.LOCAL_GET));
    }
    boolean changed = !live.equals(before[place]);
    before[place] = live;
    return changed;
  }

  /** Most places have the set of the one behind them, so sets are shared and never changed. */
  private static BitSet with(BitSet live, int local, boolean isLive) {
    if (live.get(local) == isLive) {
      return live;
    }
    BitSet changed = (BitSet) live.clone();
    changed.set(local, isLive);
    return changed;
  }

  /** The locals that may be read before they are written, from just in front of the instruction. */
  BitSet before(int place) {
    return before[place];
  }

  /** The same from just behind it. */
  BitSet after(int place) {
    List<Integer> places = flow.after(place);
    if (places.size() == 1) {
      return before[places.get(0)];
    }
    BitSet live = new BitSet();
    for (int next : places) {
      live.or(before[next]);
    }
    return live;
  }
}
