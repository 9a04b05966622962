package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.TryRange;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** What an execution asks for when the code jumps. */
interface Edges {
  /** The way to the block that starts with this instruction. */
  Target to(int instruction, Frame frame);

  /** The way of an exception to the first of these handlers that takes it. */
  Target toHandler(List<TryRange> ranges, Frame frame, Value exception);
}
