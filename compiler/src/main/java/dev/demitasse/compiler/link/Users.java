package dev.demitasse.compiler.link;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who looks at the values of a function: a snapshot, not kept up to date. */
final class Users {
  private final Map<Value, List<Value>> users = new HashMap<>();
  private final Set<Value> inJumps = new HashSet<>();

  Users(Func func) {
    func.values().forEach(user -> user.insn().operands().forEach(each -> use(each, user)));
    for (Block block : func.blocks()) {
      inJumps.addAll(block.jump().operands());
      for (Target target : block.jump().targets()) {
        inJumps.addAll(target.args());
      }
    }
  }

  private void use(Value value, Value user) {
    users.computeIfAbsent(value, v -> new ArrayList<>()).add(user);
  }

  /** The instructions with this operand, in order, each as often as it has it. */
  List<Value> of(Value value) {
    return users.getOrDefault(value, List.of());
  }

  /** Does a jump look at it, or hand it on? */
  boolean areInJump(Value value) {
    return inJumps.contains(value);
  }
}
