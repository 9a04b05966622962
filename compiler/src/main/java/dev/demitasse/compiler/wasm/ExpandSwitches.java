package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
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

/**
 * Leaves only switches that are tables: keys from 0 without gaps, targets without arguments. Where
 * a table would be longer than comparing, it compares.
 *
 * <pre>
 * switch x  5: b1(v)  7: b2  else b3    ⇒   switch (x - 5)  0: b4  1: b3  2: b2  else b3      b4: goto b1(v)
 * switch x  5: b1  900: b2  else b3     ⇒   if x == 5 b1 b4      b4: if x == 900 b2 b3
 * </pre>
 */
final class ExpandSwitches {
  /** Bytes of get, constant, comparison and jump for a case. */
  private static final int COMPARISON = 7;

  /** Bytes of a block for a target. */
  private static final int BLOCK = 3;

  /** Bytes of get, subtraction of the first key, opcode and count of a table. */
  private static final int TABLE = 7;

  private final Func func;

  private ExpandSwitches(Func func) {
    this.func = func;
  }

  /** Changes the function. */
  static void run(Func func) {
    ExpandSwitches expand = new ExpandSwitches(func);
    for (Block block : func.blocks()) {
      if (block.jump() instanceof Jump.Switch jump) {
        if (jump.keys().isEmpty()) {
          block.end(new Jump.Goto(jump.otherwise()));
        } else if (isTable(jump)) {
          expand.table(block, jump);
        } else {
          expand.compare(block, jump);
        }
      }
    }
  }

  private static boolean isTable(Jump.Switch jump) {
    long entries = width(jump.keys());
    long targets = jump.targets().stream().map(Target::block).distinct().count();
    return TABLE + entries + BLOCK * targets < (long) COMPARISON * jump.keys().size();
  }

  private static long width(List<Integer> keys) {
    return (long) keys.get(keys.size() - 1) - keys.get(0) + 1;
  }

  private void table(Block block, Jump.Switch jump) {
    int first = jump.keys().get(0);
    // A few cases more than needed are shorter than a subtraction.
    int base = first > 0 && first <= 3 ? 0 : first;
    Map<Target, Target> plain = new HashMap<>();
    Target otherwise = plain(jump.otherwise(), plain, block.jumpPosition());
    List<Integer> keys = new ArrayList<>();
    List<Target> cases = new ArrayList<>();
    for (int key = base, next = 0; next < jump.keys().size(); key++) {
      boolean isCase = jump.keys().get(next) == key;
      cases.add(isCase ? plain(jump.cases().get(next), plain, block.jumpPosition()) : otherwise);
      keys.add(key - base);
      next += isCase ? 1 : 0;
    }
    block.end(new Jump.Switch(minus(block, jump.selector(), base), keys, cases, otherwise));
  }

  private Value minus(Block block, Value selector, int base) {
    if (base == 0) {
      return selector;
    }
    Value constant = constant(block, base);
    return func.append(block, Insn.Arith.of(Op.I32_SUB, selector, constant), block.jumpPosition());
  }

  private Value constant(Block block, int value) {
    return func.append(block, Insn.Const.ofInt(value), block.jumpPosition());
  }

  private Target plain(Target target, Map<Target, Target> known, Position position) {
    if (target.args().isEmpty()) {
      return target;
    }
    return known.computeIfAbsent(
        target,
        t -> {
          Block edge = func.newBlock();
          edge.end(new Jump.Goto(t), position);
          return Target.of(edge);
        });
  }

  private void compare(Block block, Jump.Switch jump) {
    Block at = block;
    for (int i = 0; i < jump.keys().size(); i++) {
      boolean isLast = i + 1 == jump.keys().size();
      Block next = isLast ? null : func.newBlock();
      at.end(
          new Jump.If(
              equal(at, jump.selector(), jump.keys().get(i), block.jumpPosition()),
              jump.cases().get(i),
              isLast ? jump.otherwise() : Target.of(next)),
          block.jumpPosition());
      at = isLast ? at : next;
    }
  }

  private Value equal(Block block, Value selector, int key, Position position) {
    if (key == 0) {
      return func.append(block, Insn.Arith.of(Op.I32_EQZ, selector), position);
    }
    Value constant = func.append(block, Insn.Const.ofInt(key), position);
    return func.append(block, Insn.Arith.of(Op.I32_EQ, selector, constant), position);
  }
}
