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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The blocks of the function under construction: those of the code, and those that find an exception's handler. */
final class Graph implements Edges {
  private final Method method;
  private final Func func;
  private final @Nullable Frame[] entries;
  private final Block[] blocks;
  private final Map<List<TryRange>, Dispatch> dispatches = new HashMap<>();

  /**
   * @param params what dispatching needs: the live variables of all its handlers
   */
  private record Dispatch(Block block, Frame params) {}

  private Graph(Method method, @Nullable Frame[] entries) {
    this.method = method;
    this.entries = entries;
    this.func = method.newFunc();
    this.blocks = new Block[entries.length];
  }

  /** The function, with a parameter for each variable in each block. */
  static Func of(Method method, @Nullable Frame[] entries) {
    Graph graph = new Graph(method, entries);
    graph.run();
    return graph.func;
  }

  private void run() {
    // No jump may lead to the entry of a function, but one may lead to the first instruction.
    boolean separateEntry = method.blocks().startIsTarget();
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = b == 0 && !separateEntry ? func.entry() : func.newBlock();
    }
    Execution execution = new Execution(method, func, this);
    Frame start = method.start(func);
    if (separateEntry) {
      func.entry().end(new Jump.Goto(to(0, start)), method.position(0));
      execution.run(0, entries[0], blocks[0]);
    } else {
      execution.runEntered(0, start, func.entry());
    }
    for (int b = 1; b < blocks.length; b++) {
      if (entries[b] != null) {
        execution.run(b, entries[b], blocks[b]);
      }
    }
  }

  @Override
  public Target to(int instruction, Frame frame) {
    int block = method.blocks().startingAt(instruction);
    return new Target(blocks[block], frame.values(entries[block]));
  }

  @Override
  public Target toHandler(List<TryRange> ranges, Frame frame, Value exception) {
    TryRange first = ranges.get(0);
    if (first.catchesAll()) {
      return to(first.handler(), frame.atHandler(TypeFlow.caught(first, exception)));
    }
    Dispatch dispatch = dispatchOver(ranges);
    Slot caught = Slot.reference(TypeFlow.THROWABLE, true, exception);
    return new Target(dispatch.block, frame.atHandler(caught).values(dispatch.params));
  }

  /** Makes the dispatches from the last one to the first, as each needs the next. */
  private Dispatch dispatchOver(List<TryRange> ranges) {
    for (int i = ranges.size() - 1; i >= 0; i--) {
      List<TryRange> rest = ranges.subList(i, ranges.size());
      if (!rest.get(0).catchesAll() && !dispatches.containsKey(rest)) {
        dispatches.put(rest, newDispatch(rest));
      }
    }
    return dispatches.get(ranges);
  }

  private Dispatch newDispatch(List<TryRange> ranges) {
    TryRange first = ranges.get(0);
    Position position = method.position(first.handler());
    Block block = func.newBlock();
    Frame params = paramsFor(ranges);
    Frame frame = params.enter(func, block, position);
    Value exception = frame.pop().value();
    Value matches = func.append(block, new Insn.InstanceOf(first.catchType(), exception), position);
    Target match = to(first.handler(), frame.atHandler(TypeFlow.caught(first, exception)));
    Target others = otherwise(ranges.subList(1, ranges.size()), frame, exception, position);
    block.end(new Jump.If(matches, match, others), position);
    return new Dispatch(block, params);
  }

  private Target otherwise(
      List<TryRange> ranges, Frame frame, Value exception, Position position) {
    if (!ranges.isEmpty()) {
      return toHandler(ranges, frame, exception);
    }
    Block block = func.newBlock();
    block.end(new Jump.Throw(exception), position);
    return Target.of(block);
  }

  private Frame paramsFor(List<TryRange> ranges) {
    Slot exception = Slot.reference(TypeFlow.THROWABLE, true, null);
    Frame params = entryOf(ranges.get(0)).atHandler(exception);
    for (TryRange range : ranges) {
      params.adoptLocals(entryOf(range));
    }
    return params;
  }

  private Frame entryOf(TryRange range) {
    return entries[method.blocks().startingAt(range.handler())];
  }
}
