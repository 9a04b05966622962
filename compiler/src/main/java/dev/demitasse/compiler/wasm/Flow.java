package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Where control goes behind each instruction of flat code; the place behind the last one is the
 * function's end.
 */
final class Flow {
  private final List<Instr> code;

  /** From the label of a block to the place that a jump to it leads to. */
  private int[] targets = new int[8];

  /**
   * From the place of an opening instruction or else to that of its end, and from an if to its
   * else.
   */
  private final int[] ends;

  private final int[] elses;

  /** From the place of an end to that of the opening instruction. */
  private final int[] starts;

  Flow(List<Instr> code) {
    this.code = code;
    this.ends = new int[code.size()];
    this.elses = new int[code.size()];
    this.starts = new int[code.size()];
    match();
  }

  private void match() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < code.size(); i++) {
      Instr instr = code.get(i);
      if (instr.opensBlock()) {
        open.push(i);
      } else if (instr.is(Op.ELSE)) {
        elses[open.peek()] = i;
      } else if (instr.is(Op.END)) {
        close(open.pop(), i);
      }
    }
  }

  private void close(int start, int end) {
    Instr opening = code.get(start);
    ends[start] = end;
    starts[end] = start;
    if (elses[start] != 0) {
      ends[elses[start]] = end;
    }
    int label = (int) opening.y();
    if (label != Labels.NONE) {
      targets = label < targets.length ? targets : Arrays.copyOf(targets, 2 * label);
      targets[label] = opening.is(Op.LOOP) ? start : end;
    }
  }

  /** The place of the end of the block that the instruction opens, or that the else stands in. */
  int end(int place) {
    return ends[place];
  }

  /** The place of the instruction that opened the block which ends here. */
  int start(int end) {
    return starts[end];
  }

  /** The place of the else of an if; 0 if it has none. */
  int otherwise(int place) {
    return elses[place];
  }

  /** The places that may be next. */
  List<Integer> after(int place) {
    Instr instr = code.get(place);
    return switch (instr.op()) {
      case UNREACHABLE -> List.of();
      case RETURN -> List.of(code.size());
      case BR -> List.of(target(instr.x()));
      case BR_IF -> List.of(place + 1, target(instr.x()));
      case BR_TABLE -> table(instr);
      case IF -> List.of(place + 1, elses[place] == 0 ? ends[place] : elses[place] + 1);
      case ELSE -> List.of(ends[place]);
      default -> List.of(place + 1);
    };
  }

  /**
   * Where control is really going from a place on: behind ends, and behind the second part of an if
   * whose first part ends there.
   */
  int destination(int place) {
    int at = place;
    while (at < code.size() && (code.get(at).is(Op.END) || code.get(at).is(Op.ELSE))) {
      at = code.get(at).is(Op.END) ? at + 1 : ends[at];
    }
    return at;
  }

  private List<Integer> table(Instr instr) {
    List<Integer> places = new ArrayList<>();
    instr.labels().forEach(l -> places.add(target(l)));
    places.add(target(instr.x()));
    return places;
  }

  /** The place that a jump to the label leads to. */
  int target(long label) {
    return label == Labels.FUNCTION ? code.size() : targets[(int) label];
  }
}
