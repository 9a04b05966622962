package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies short last blocks to where jumps to them are: a copy may be shorter than the jump, the
 * block around what it leaves, and the locals for the arguments.
 *
 * <pre>
 * b1: … goto b3(v1)     b2: … goto b3(v2)     b3(v3): return v3
 *                                ⇒   b1: … return v1     b2: … return v2
 * </pre>
 */
final class DuplicateTails {
  private final Func func;
  private final int longest;

  private DuplicateTails(Func func, int longest) {
    this.func = func;
    this.longest = longest;
  }

  /**
   * The blocks that are worth copying: not one that a single jump leads to, taking nothing along.
   *
   * @param longest how many instructions but constants a copied block may have
   */
  static List<Block> copied(Func func, int longest) {
    DuplicateTails duplicate = new DuplicateTails(func, longest);
    Edges edges = Edges.of(func);
    return func.blocks().stream()
        .filter(duplicate::isTail)
        .filter(b -> edges.into(b).size() > (b.params().isEmpty() ? 1 : 0))
        .toList();
  }

  /** Changes the function, with the same limit. */
  static void run(Func func, int longest) {
    DuplicateTails duplicate = new DuplicateTails(func, longest);
    for (Block block : func.blocks()) {
      if (block.jump().kind() != Jump.Kind.SWITCH) {
        block.end(
            block.jump().mapTargets(t -> duplicate.isTail(t.block()) ? duplicate.copy(t) : t));
      }
    }
  }

  private boolean isTail(Block block) {
    boolean ends =
        block.jump().kind() == Jump.Kind.RETURN || block.jump().kind() == Jump.Kind.UNREACHABLE;
    return ends && block.body().stream().filter(v -> !SelectInstr.isConstant(v)).count() <= longest;
  }

  private Target copy(Target target) {
    Block from = target.block();
    Map<Value, Value> values = new HashMap<>();
    for (int i = 0; i < target.args().size(); i++) {
      values.put(from.params().get(i), target.args().get(i));
    }
    Block to = func.newBlock();
    for (Value value : from.body()) {
      Value twin =
          func.append(to, value.insn().map(v -> values.getOrDefault(v, v)), value.position());
      values.put(value, twin);
    }
    to.end(from.jump().map(v -> values.getOrDefault(v, v)), from.jumpPosition());
    return new Target(to, List.of());
  }
}
