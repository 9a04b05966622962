package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.TryRange;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of the function under construction: those of the code, and those that find an
 * exception's handler.
 */
final class Graph implements Edges {
  private final Method method;
  private final Func func;
  private final @Nullable Frame[] entries;
  private final Block[] blocks;

  /** For each row of handlers the block that tests an exception for the first of them. */
  private final Map<List<TryRange>, Block> dispatches = new HashMap<>();

  /**
   * The values of the variables with a single definition: where one is live, that definition was
   * executed.
   */
  private final Value[] fixed;

  private Graph(Method method, TypeFlow.Result flow) {
    this.method = method;
    this.entries = flow.entries();
    this.func = method.newFunc();
    this.blocks = new Block[entries.length];
    this.fixed = new Value[method.locals()];
  }

  /** The function, with parameters for each variable with several definitions in each block. */
  static Func of(Method method, TypeFlow.Result flow) {
    Graph graph = new Graph(method, flow);
    graph.run(Order.of(flow.successors()));
    return graph.func;
  }

  private void run(List<Integer> order) {
    // No jump may lead to the entry of a function, but one may lead to the first instruction.
    boolean separateEntry = method.blocks().startIsTarget();
    for (int block : order) {
      blocks[block] = block == 0 && !separateEntry ? func.entry() : func.newBlock();
    }
    Execution execution = new Execution(method, func, this);
    Frame start = method.start(func);
    if (separateEntry) {
      func.entry().end(new Jump.Goto(to(0, start)), method.position(0));
    } else {
      execution.run(0, start, func.entry());
    }
    for (int block : order.subList(separateEntry ? 0 : 1, order.size())) {
      Frame frame = enter(entries[block], blocks[block], method.blocks().start(block));
      execution.run(block, frame, blocks[block]);
    }
  }

  private Frame enter(Frame known, Block block, int instruction) {
    Frame frame = known.enter(method.varying(), slot -> newParam(block, slot, instruction), fixed);
    frame.forEachLocal((value, local) -> value.named(method.variable(local, instruction)));
    return frame;
  }

  private Value newParam(Block block, Slot slot, int instruction) {
    Value param = func.addParam(block, slot.kind().type(), slot.className());
    param.at(method.position(instruction));
    return param;
  }

  @Override
  public Target to(int instruction, Frame frame) {
    int block = method.blocks().startingAt(instruction);
    return target(blocks[block], entries[block].defined(), frame);
  }

  @Override
  public Target toHandler(List<TryRange> ranges, Frame frame, Value exception) {
    TryRange first = ranges.get(0);
    Frame thrown = frame.atHandler(TypeFlow.caught(first, exception));
    if (first.catchesAll()) {
      return to(first.handler(), thrown);
    }
    BitSet needed = neededBy(ranges);
    note(needed, frame);
    return target(dispatchOver(ranges), needed, thrown);
  }

  private Target target(Block block, BitSet needed, Frame frame) {
    note(needed, frame);
    needed.and(method.varying());
    return new Target(block, frame.values(needed));
  }

  /** Keeps the values of the variables that are no parameters. */
  private void note(BitSet needed, Frame frame) {
    BitSet single = (BitSet) needed.clone();
    single.andNot(method.varying());
    frame.copyValues(single, fixed);
  }

  private BitSet neededBy(List<TryRange> ranges) {
    BitSet needed = new BitSet();
    ranges.forEach(range -> needed.or(entryOf(range).defined()));
    return needed;
  }

  /** Makes the dispatches from the last one to the first, as each needs the next. */
  private Block dispatchOver(List<TryRange> ranges) {
    for (int i = ranges.size() - 1; i >= 0; i--) {
      List<TryRange> rest = ranges.subList(i, ranges.size());
      if (!rest.get(0).catchesAll() && !dispatches.containsKey(rest)) {
        dispatches.put(rest, newDispatch(rest));
      }
    }
    return dispatches.get(ranges);
  }

  private Block newDispatch(List<TryRange> ranges) {
    TryRange first = ranges.get(0);
    Position position = method.position(first.handler());
    Block block = func.newBlock();
    Frame frame = enter(knownIn(ranges), block, first.handler());
    Value exception = frame.pop().value();
    Value matches = func.append(block, new Insn.InstanceOf(first.catchType(), exception), position);
    Target match = to(first.handler(), frame.atHandler(TypeFlow.caught(first, exception)));
    Target others = otherwise(ranges.subList(1, ranges.size()), frame, exception, position);
    block.end(new Jump.If(matches, match, others), position);
    return block;
  }

  private Target otherwise(List<TryRange> ranges, Frame frame, Value exception, Position position) {
    if (!ranges.isEmpty()) {
      return toHandler(ranges, frame, exception);
    }
    Block block = func.newBlock();
    block.end(new Jump.Throw(exception), position);
    return Target.of(block);
  }

  private Frame knownIn(List<TryRange> ranges) {
    Slot exception = Slot.reference(TypeFlow.THROWABLE, true, null);
    Frame known = entryOf(ranges.get(0)).atHandler(exception);
    ranges.forEach(range -> known.adoptLocals(entryOf(range)));
    return known;
  }

  private Frame entryOf(TryRange range) {
    return entries[method.blocks().startingAt(range.handler())];
  }
}
