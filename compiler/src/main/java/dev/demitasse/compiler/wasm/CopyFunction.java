package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of a function that this stage may change, with i32 for the references that are left.
 *
 * <p>A value's definition is copied before its uses: blocks come in reverse postorder, and a use is
 * dominated by its definition.
 */
final class CopyFunction {
  private final Func from;
  private final Func to;
  private final Map<Block, Block> blocks = new HashMap<>();
  private final Map<Value, Value> values = new HashMap<>();

  private CopyFunction(Func from) {
    this.from = from;
    this.to = new Func(from.method(), machineType(from.result()));
  }

  /** The copy. */
  static Func of(Func func) {
    CopyFunction copy = new CopyFunction(func);
    copy.copyBlocks();
    return copy.to;
  }

  /** The type of values of a type once references are addresses. */
  static Type machineType(Type type) {
    return type == Type.REF ? Type.I32 : type;
  }

  private void copyBlocks() {
    List<Block> order = from.blocks();
    for (Block block : order) {
      Block twin = block == from.entry() ? to.entry() : to.newBlock();
      blocks.put(block, twin);
      for (Value param : block.params()) {
        Value value = to.addParam(twin, machineType(param.type()), null);
        value.at(param.position());
        value.named(param.name());
        values.put(param, value);
      }
    }
    for (Block block : order) {
      Block twin = blocks.get(block);
      for (Value value : block.body()) {
        Value own = to.append(twin, machine(value.insn()).map(this::twin), value.position());
        own.named(value.name());
        values.put(value, own);
      }
      twin.end(
          block.jump().map(this::twin).mapTargets(t -> new Target(blocks.get(t.block()), t.args())),
          block.jumpPosition());
    }
  }

  private Value twin(Value value) {
    Value twin = values.get(value.resolved());
    if (twin == null) {
      throw new IllegalStateException(value + " is used before its definition in " + from);
    }
    return twin;
  }

  private static Insn machine(Insn insn) {
    if (insn instanceof Insn.Const c) {
      return new Insn.Const(machineType(c.type()), c.bits());
    }
    if (insn instanceof Insn.Arith a) {
      return new Insn.Arith(a.op(), machineType(a.result()), a.operands());
    }
    return insn;
  }
}
