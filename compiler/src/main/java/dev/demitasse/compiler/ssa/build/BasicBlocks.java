package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Bytecode;
import dev.demitasse.compiler.classfile.Code;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The code cut where jumps lead to and where they stand. */
final class BasicBlocks {
  private final int[] starts;
  private final int length;
  private final boolean startIsTarget;

  private BasicBlocks(int[] starts, int length, boolean startIsTarget) {
    this.starts = starts;
    this.length = length;
    this.startIsTarget = startIsTarget;
  }

  static BasicBlocks of(Code code) {
    List<Bytecode> instructions = code.instructions();
    BitSet leaders = new BitSet();
    code.ranges().forEach(range -> leaders.set(range.handler()));
    for (int i = 0; i < instructions.size(); i++) {
      List<Integer> targets = instructions.get(i).targets();
      targets.forEach(leaders::set);
      if (!targets.isEmpty() || !instructions.get(i).fallsThrough()) {
        leaders.set(i + 1);
      }
    }
    boolean startIsTarget = leaders.get(0);
    leaders.set(0);
    leaders.clear(instructions.size());
    return new BasicBlocks(leaders.stream().toArray(), instructions.size(), startIsTarget);
  }

  int count() {
    return starts.length;
  }

  /** The first instruction of a block. */
  int start(int block) {
    return starts[block];
  }

  /** The first instruction behind a block. */
  int end(int block) {
    return block + 1 < starts.length ? starts[block + 1] : length;
  }

  /** The block that starts with this instruction. */
  int startingAt(int instruction) {
    return Arrays.binarySearch(starts, instruction);
  }

  /** May a jump lead to the first instruction? */
  boolean startIsTarget() {
    return startIsTarget;
  }
}
