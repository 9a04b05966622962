package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The labels of code in work. */
final class Labels {
  /** The label of an {@code if}, to which no jump leads. */
  static final int NONE = -1;

  /** The label of the function itself: a jump to it returns. */
  static final int FUNCTION = -2;

  private Labels() {}

  /** The code with depths for labels. */
  static List<Instr> resolve(List<Instr> code) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(FUNCTION);
    List<Instr> out = new ArrayList<>();
    for (Instr i : code) {
      out.add(resolved(i, open));
      if (i.opensBlock()) {
        open.push((int) i.y());
      } else if (i.is(Op.END)) {
        open.pop();
      }
    }
    return out;
  }

  private static Instr resolved(Instr i, Deque<Integer> open) {
    return switch (i.op().immediate()) {
      case BLOCK -> Instr.of(i.op(), i.x(), i.position());
      case LABEL -> i.withX(depth(open, i.x()));
      case LABELS ->
          new Instr(
              i.op(),
              depth(open, i.x()),
              0,
              i.labels().stream().map(l -> depth(open, l)).toList(),
              i.position());
      default -> i;
    };
  }

  private static int depth(Deque<Integer> open, long label) {
    int depth = 0;
    for (int each : open) {
      if (each == label) {
        return depth;
      }
      depth++;
    }
    throw new IllegalStateException("a jump to label " + label + " stands outside its block");
  }
}
