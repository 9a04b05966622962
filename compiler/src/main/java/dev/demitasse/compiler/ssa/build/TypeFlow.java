package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.TryRange;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds out what is known at the entry of each block: executes blocks, into a function that is
 * thrown away, until nothing weakens any more.
 */
final class TypeFlow implements Edges {
  static final String THROWABLE = "java/lang/Throwable";

  /**
   * What comes out.
   *
   * @param entries for each block what is known at its entry; null for a block that cannot be
   *     reached
   * @param successors for each block those that it leads to
   */
  record Result(@Nullable Frame[] entries, List<BitSet> successors) {}

  private final Method method;
  private final @Nullable Frame[] entries;

  /** The blocks to execute, in the order of the code: for javac's code nearly a topological one. */
  private final TreeSet<Integer> pending = new TreeSet<>();

  private final List<BitSet> successors = new ArrayList<>();
  private final Func scratch;
  private int current;

  private TypeFlow(Method method) {
    this.method = method;
    this.entries = new Frame[method.blocks().count()];
    this.scratch = method.newFunc();
    for (int b = 0; b < entries.length; b++) {
      successors.add(new BitSet());
    }
  }

  static Result of(Method method) {
    TypeFlow flow = new TypeFlow(method);
    flow.run();
    return new Result(flow.entries, flow.successors);
  }

  private void run() {
    Execution execution = new Execution(method, scratch, this);
    execution.guarded(this::begin);
    while (!pending.isEmpty()) {
      current = pending.pollFirst();
      Block into = scratch.newBlock();
      execution.run(current, enter(entries[current], into), into);
    }
  }

  private void begin() {
    entries[0] = method.start(scratch).knowledge(method.liveness().atStart(0));
    pending.add(0);
  }

  private Frame enter(Frame known, Block block) {
    return known.enter(
        known.defined(),
        slot -> scratch.addParam(block, slot.kind().type(), slot.className()),
        new Value[0]);
  }

  @Override
  public Target to(int instruction, Frame frame) {
    int block = method.blocks().startingAt(instruction);
    successors.get(current).set(block);
    Frame known = entries[block];
    if (known == null) {
      entries[block] = frame.knowledge(method.liveness().atStart(block));
      pending.add(block);
    } else if (known.weaken(frame, method.types())) {
      pending.add(block);
    }
    return Target.of(scratch.entry());
  }

  @Override
  public Target toHandler(List<TryRange> ranges, Frame frame, Value exception) {
    for (TryRange range : ranges) {
      to(range.handler(), frame.atHandler(caught(range, exception)));
    }
    return Target.of(scratch.entry());
  }

  /** The exception as the handler of this range gets it. */
  static Slot caught(TryRange range, Value exception) {
    return Slot.reference(
        range.catchType() == null ? THROWABLE : range.catchType(), true, exception);
  }
}
