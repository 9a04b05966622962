package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.Set;

/** A function that allocates nothing need not free it: {@code m = heap; …; heap = m ⇒ …}. */
final class DropHeapMarks {
  private static final String HEAP = "heap";

  private final Program program;
  private final Set<String> allocating;
  private final Set<MethodRef> moving = new HashSet<>();

  private DropHeapMarks(Program program, Set<String> allocating) {
    this.program = program;
    this.allocating = allocating;
  }

  /**
   * Drops them.
   *
   * @param allocating the host functions that may call the allocator
   */
  static void run(Program program, Set<String> allocating) {
    DropHeapMarks pass = new DropHeapMarks(program, allocating);
    while (pass.findMore()) {
      // Callers of those that were just found may be found next.
    }
    program.functions().values().forEach(pass::drop);
  }

  private boolean findMore() {
    boolean found = false;
    for (Func func : program.functions().values()) {
      found |= !moving.contains(func.method()) && moves(func) && moving.add(func.method());
    }
    return found;
  }

  private boolean moves(Func func) {
    return func.values().map(Value::insn).anyMatch(this::moves);
  }

  private boolean moves(Insn insn) {
    return switch (insn.kind()) {
      case CALL -> moving.contains(((Insn.Call) insn).method());
      case HOST_CALL -> allocating.contains(((Insn.HostCall) insn).function().name());
      case GLOBAL -> isSet(insn) && !restores(insn);
      default -> false;
    };
  }

  private static boolean isSet(Insn insn) {
    return insn instanceof Insn.Global g && g.op() == Op.GLOBAL_SET && g.name().equals(HEAP);
  }

  private static boolean restores(Insn set) {
    return set.operands().get(0).insn() instanceof Insn.Global g && g.name().equals(HEAP);
  }

  private void drop(Func func) {
    if (!moving.contains(func.method())) {
      for (Block block : func.blocks()) {
        block.body().removeIf(v -> isSet(v.insn()));
      }
    }
  }
}
