package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Bytecode;
import dev.demitasse.compiler.classfile.Code;
import dev.demitasse.compiler.classfile.TryRange;
import java.util.BitSet;

/** Which local variables may still be read: only these become parameters of blocks. */
final class Liveness {
  private final Code code;
  private final BasicBlocks blocks;
  private final Ranges ranges;
  private final BitSet[] atStart;

  Liveness(Code code, BasicBlocks blocks, Ranges ranges) {
    this.code = code;
    this.blocks = blocks;
    this.ranges = ranges;
    this.atStart = new BitSet[blocks.count()];
    for (int b = 0; b < atStart.length; b++) {
      atStart[b] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int b = atStart.length - 1; b >= 0; b--) {
        changed |= update(b);
      }
    }
  }

  /** The variables that are live where the block starts. */
  BitSet atStart(int block) {
    return atStart[block];
  }

  private boolean update(int block) {
    BitSet live = new BitSet();
    for (int i = blocks.end(block) - 1; i >= blocks.start(block); i--) {
      step(i, live, i == blocks.end(block) - 1);
    }
    boolean changed = !live.equals(atStart[block]);
    atStart[block] = live;
    return changed;
  }

  /** From what is live behind an instruction to what is live before it. */
  private void step(int index, BitSet live, boolean isLast) {
    Bytecode instruction = code.instructions().get(index);
    if (isLast) {
      addSuccessors(instruction, index, live);
    }
    if (instruction instanceof Bytecode.Store store) {
      live.clear(store.slot());
    } else if (instruction instanceof Bytecode.Load load) {
      live.set(load.slot());
    } else if (instruction instanceof Bytecode.Increment increment) {
      live.set(increment.slot());
    } else {
      for (TryRange range : ranges.covering(index)) {
        live.or(atStart[blocks.startingAt(range.handler())]);
      }
    }
  }

  private void addSuccessors(Bytecode instruction, int index, BitSet live) {
    for (int target : instruction.targets()) {
      live.or(atStart[blocks.startingAt(target)]);
    }
    if (instruction.fallsThrough() && index + 1 < code.instructions().size()) {
      live.or(atStart[blocks.startingAt(index + 1)]);
    }
  }
}
