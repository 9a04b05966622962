package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Dominators;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks that do the same become one.
 *
 * <pre>
 * if v1 b3 b4     b3: global.set $x v0  goto b9     b4: global.set $x v0  goto b9    ⇒   … b3 … b3 …
 * </pre>
 *
 * <p>Not one before a loop with one inside it where the loop would be entered by two ways then:
 * Wasm has no such loops.
 */
final class MergeTwins {
  private final Func func;
  private final Map<Value, Block> owners = new HashMap<>();
  private final Map<Value, Boolean> leaks = new HashMap<>();

  private MergeTwins(Func func) {
    this.func = func;
    List<Block> blocks = func.blocks();
    for (Block block : blocks) {
      block.params().forEach(p -> owners.put(p, block));
      block.body().forEach(v -> owners.put(v, block));
    }
    for (Block block : blocks) {
      block.body().forEach(v -> v.insn().operands().forEach(o -> use(o, block)));
      block.jump().operands().forEach(o -> use(o, block));
      block.jump().targets().forEach(t -> t.args().forEach(o -> use(o, block)));
    }
  }

  /** A block whose values are its own, and those of them that are computed. */
  private record Closed(Block block, List<Value> computed) {
    static Closed of(Block block) {
      return new Closed(
          block, block.body().stream().filter(v -> !SelectInstr.isConstant(v)).toList());
    }

    /** Twins have the same. */
    List<Object> shape() {
      List<Object> shape = new ArrayList<>();
      computed.forEach(v -> add(shape, v.insn().kind(), v.insn().operands()));
      add(shape, block.jump().kind(), block.jump().operands());
      block.jump().targets().forEach(t -> add(shape, t.block(), t.args()));
      return shape;
    }

    private static void add(List<Object> shape, Object kind, List<Value> operands) {
      shape.add(kind);
      operands.forEach(v -> shape.add(v.insn() instanceof Insn.Const c ? c : ""));
    }
  }

  private void use(Value value, Block block) {
    if (owners.get(value) != block) {
      leaks.put(value, true);
    }
  }

  /** Changes the function. Were there any? */
  static boolean run(Func func) {
    boolean changed = false;
    while (func.blocks().size() > 2 && new MergeTwins(func).merge()) {
      // A merge may make the blocks before it twins.
      changed = true;
    }
    return changed;
  }

  /** Merges all twins if that is possible, else two of them. Did it? */
  private boolean merge() {
    List<List<Block>> twins = twins();
    Map<Block, Block> all = new HashMap<>();
    twins.forEach(same -> same.forEach(b -> all.put(b, same.get(0))));
    return !twins.isEmpty() && (redirect(all) || twins.stream().anyMatch(this::mergeTwo));
  }

  private boolean mergeTwo(List<Block> same) {
    for (int a = 0; a < same.size(); a++) {
      for (int b = a + 1; b < same.size(); b++) {
        if (redirect(Map.of(same.get(b), same.get(a)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The blocks that have twins, each with all of them. */
  private List<List<Block>> twins() {
    List<Block> blocks = func.blocks();
    Map<Object, List<List<Closed>>> alike = new LinkedHashMap<>();
    for (Block block : blocks.subList(1, blocks.size())) {
      if (isClosed(block)) {
        Closed closed = Closed.of(block);
        add(alike.computeIfAbsent(closed.shape(), s -> new ArrayList<>()), closed);
      }
    }
    return alike.values().stream()
        .flatMap(List::stream)
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().map(Closed::block).toList())
        .toList();
  }

  private static void add(List<List<Closed>> groups, Closed closed) {
    for (List<Closed> same : groups) {
      if (areTwins(same.get(0), closed)) {
        same.add(closed);
        return;
      }
    }
    groups.add(new ArrayList<>(List.of(closed)));
  }

  /**
   * Does no other block use what this one defines? Numbers known now do not count: they are made
   * where used.
   */
  private boolean isClosed(Block block) {
    return block.params().stream().noneMatch(leaks::containsKey)
        && block.body().stream().noneMatch(v -> leaks.containsKey(v) && !SelectInstr.isConstant(v));
  }

  /** Lets all that lead to a block lead to its twin, unless a loop would get a second entry. */
  private boolean redirect(Map<Block, Block> twins) {
    List<Block> blocks = func.blocks();
    List<Jump> before = blocks.stream().map(Block::jump).toList();
    for (Block block : blocks) {
      block.end(
          block
              .jump()
              .mapTargets(t -> new Target(twins.getOrDefault(t.block(), t.block()), t.args())));
    }
    if (Dominators.of(func).isReducible()) {
      return true;
    }
    for (int i = 0; i < before.size(); i++) {
      blocks.get(i).end(before.get(i));
    }
    return false;
  }

  private static boolean areTwins(Closed first, Closed second) {
    Block a = first.block();
    Block b = second.block();
    List<Value> bodyA = first.computed();
    List<Value> bodyB = second.computed();
    if (a.jump().kind() != b.jump().kind()
        || a.params().size() != b.params().size()
        || bodyA.size() != bodyB.size()) {
      return false;
    }
    Map<Value, Value> twins = new HashMap<>();
    for (int i = 0; i < a.params().size(); i++) {
      if (a.params().get(i).type() != b.params().get(i).type()) {
        return false;
      }
      twins.put(b.params().get(i), a.params().get(i));
    }
    for (int i = 0; i < bodyA.size(); i++) {
      if (!areSame(bodyA.get(i).insn(), bodyB.get(i).insn(), twins)) {
        return false;
      }
      twins.put(bodyB.get(i), bodyA.get(i));
    }
    return areSame(a.jump(), b.jump(), twins);
  }

  private static boolean areSame(Insn a, Insn b, Map<Value, Value> twins) {
    return isSameKind(a, b)
        && areSame(a.operands(), b.operands(), twins)
        && a.equals(withOperands(b, a.operands()));
  }

  private static boolean isSameKind(Insn a, Insn b) {
    return a.kind() == b.kind() && a.operands().size() == b.operands().size();
  }

  /** The same instruction over other operands. */
  private static Insn withOperands(Insn insn, List<Value> operands) {
    int[] next = {0};
    return insn.map(v -> operands.get(next[0]++));
  }

  private static boolean areSame(Jump a, Jump b, Map<Value, Value> twins) {
    boolean isSameKind = a.kind() == b.kind() && a.targets().size() == b.targets().size();
    if (!isSameKind || !areSame(a.operands(), b.operands(), twins) || !keys(a).equals(keys(b))) {
      return false;
    }
    for (int i = 0; i < a.targets().size(); i++) {
      Target targetA = a.targets().get(i);
      Target targetB = b.targets().get(i);
      if (targetA.block() != targetB.block() || !areSame(targetA.args(), targetB.args(), twins)) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> keys(Jump jump) {
    return jump instanceof Jump.Switch table ? table.keys() : List.of();
  }

  private static boolean areSame(List<Value> a, List<Value> b, Map<Value, Value> twins) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!isSame(a.get(i), twins.getOrDefault(b.get(i), b.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Value a, Value b) {
    return a == b
        || SelectInstr.isConstant(a)
            && SelectInstr.isConstant(b)
            && areSameConstants(a.insn(), b.insn());
  }

  private static boolean areSameConstants(Insn a, Insn b) {
    if (a instanceof Insn.Address x && b instanceof Insn.Address y) {
      return x.offset() == y.offset() && DataUses.key(x.datum()).equals(DataUses.key(y.datum()));
    }
    return a instanceof Insn.Const && a.equals(b);
  }
}
