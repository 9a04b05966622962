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
    if (instr.is(Op.LOCAL_GET)) {
      live.set((int) instr.x());
    } else if (instr.is(Op.LOCAL_SET) || instr.is(Op.LOCAL_TEE)) {
      live.clear((int) instr.x());
    }
    boolean changed = !live.equals(before[place]);
    before[place] = live;
    return changed;
  }

  /** The locals that may be read before they are written, from just in front of the instruction. */
  BitSet before(int place) {
    return before[place];
  }

  /** The same from just behind it. */
  BitSet after(int place) {
    BitSet live = new BitSet();
    for (int next : flow.after(place)) {
      live.or(before[next]);
    }
    return live;
  }
}
