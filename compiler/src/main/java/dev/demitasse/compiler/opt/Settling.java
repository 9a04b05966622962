package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;
import java.util.Set;

/**
 * The end of a pass over a function: replaced and dropped instructions go, and with the last
 * instruction of a block the {@code Try} that was meant for it, so that it does not catch what the
 * instruction before throws.
 *
 * <pre>
 * a = call f; b = call g [dropped]; try h1, h2   =>   a = call f; goto h1
 * </pre>
 */
final class Settling {
  private Settling() {}

  /** After values were replaced. */
  static void settle(Func func) {
    settle(func, Set.of());
  }

  /** After values were replaced, and with these instructions removed. */
  static void settle(Func func, Set<Value> dropped) {
    for (Block block : func.blocks()) {
      if (block.jump() instanceof Try end && !catches(block, dropped)) {
        block.end(new Goto(end.normal()));
      }
      if (!dropped.isEmpty()) {
        block.body().removeAll(dropped);
      }
    }
    func.settle();
  }

  private static boolean catches(Block block, Set<Value> dropped) {
    List<Value> body = block.body();
    if (body.isEmpty()) {
      return false;
    }
    Value last = body.get(body.size() - 1);
    return last.resolved() == last && !dropped.contains(last) && last.insn().canThrow();
  }

  /** May the instruction end in a way that the block's {@code Try} catches? */
  static boolean isCaught(Block block, Value value) {
    List<Value> body = block.body();
    return block.jump().kind() == Jump.Kind.TRY
        && !body.isEmpty()
        && body.get(body.size() - 1) == value
        && canThrow(value);
  }

  private static boolean canThrow(Value value) {
    Insn insn = value.insn();
    return insn != null && insn.canThrow();
  }
}
