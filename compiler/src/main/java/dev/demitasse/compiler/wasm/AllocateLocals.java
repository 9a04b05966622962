package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * As few locals as possible: virtual ones between which values are only copied become one, then
 * each takes the first local of its type that is free as long as it lives; parameters that are not
 * read any more are free.
 *
 * <p>G. Chaitin: Register Allocation and Spilling via Graph Coloring (1982), without spilling.
 */
final class AllocateLocals {
  private static final int NONE = -1;

  /** So many names of one local are still read. */
  private static final int MOST_NAMES = 5;

  private final Code code;
  private final Interference interference;

  /** From virtual local to local. */
  private final int[] colours;

  /** The types of the locals. */
  private final List<Type> types = new ArrayList<>();

  private AllocateLocals(Code code) {
    this.code = code;
    this.interference = new Interference(code);
    this.colours = new int[code.locals().size()];
  }

  /** The code over locals grouped by type behind the parameters. */
  static Code run(Code code) {
    AllocateLocals allocate = new AllocateLocals(code);
    allocate.joinCopies();
    allocate.colour();
    return GroupLocals.run(
        new Code(
            code.name(),
            code.params(),
            List.copyOf(allocate.types),
            allocate.names(),
            code.result(),
            allocate.rewritten()));
  }

  private void joinCopies() {
    for (int i = 1; i < code.body().size(); i++) {
      Instr instr = code.body().get(i);
      if (instr.is(Op.LOCAL_SET) || instr.is(Op.LOCAL_TEE)) {
        join(
            interference.of((int) instr.x()), interference.of(Interference.copied(code.body(), i)));
      }
    }
  }

  private void join(int a, int b) {
    boolean sameType = code.locals().get(a) == code.locals().get(b);
    boolean bothParams = Math.max(a, b) < code.params();
    if (a != b && sameType && !bothParams && !interference.between(a, b)) {
      interference.join(Math.min(a, b), Math.max(a, b));
    }
  }

  private void colour() {
    Arrays.fill(colours, NONE);
    for (int i = 0; i < code.params(); i++) {
      colours[i] = i;
      types.add(code.locals().get(i));
    }
    for (Instr instr : code.body()) {
      if (instr.op().immediate() == Op.Immediate.LOCAL) {
        int local = interference.of((int) instr.x());
        colours[local] = colours[local] == NONE ? free(local) : colours[local];
      }
    }
  }

  private int free(int local) {
    Type type = code.locals().get(local);
    for (int colour = 0; colour < types.size(); colour++) {
      if (types.get(colour) == type && isFree(local, colour)) {
        return colour;
      }
    }
    types.add(type);
    return types.size() - 1;
  }

  private boolean isFree(int local, int colour) {
    for (int other = 0; other < colours.length; other++) {
      if (colours[other] == colour && interference.between(local, other)) {
        return false;
      }
    }
    return true;
  }

  private List<VariableName> names() {
    List<List<VariableName>> names = new ArrayList<>();
    types.forEach(t -> names.add(new ArrayList<>()));
    for (int local = 0; local < colours.length; local++) {
      int colour = colours[interference.of(local)];
      VariableName name = code.names().get(local);
      if (colour != NONE && !name.equals(VariableName.NONE)) {
        names.get(colour).add(name);
      }
    }
    return names.stream().map(AllocateLocals::joined).toList();
  }

  /** What a local holds, those of outer methods first: {@code seen|next}. */
  private static VariableName joined(List<VariableName> names) {
    return names.isEmpty()
        ? VariableName.NONE
        : VariableName.of(
            names.stream()
                .sorted(Comparator.comparingInt(VariableName::depth))
                .map(VariableName::text)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining("|")));
  }

  private List<Instr> rewritten() {
    List<Instr> out = new ArrayList<>();
    for (Instr instr : code.body()) {
      boolean isLocal = instr.op().immediate() == Op.Immediate.LOCAL;
      out.add(isLocal ? instr.withX(colours[interference.of((int) instr.x())]) : instr);
    }
    return out;
  }
}
