package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.Global;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.interp.ByteMemory;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a function that ends in the one exception that nothing catches where it would load from
 * anywhere but constants and what was allocated while it runs, or store anywhere but there.
 */
final class CheckedMemory {
  /** The variable that says where the next block is. */
  static final String HEAP = "heap";

  private static final String HEAP_BEGIN = "heap begin";

  private final Func func;
  private final List<Value> made = new ArrayList<>();

  private CheckedMemory(Func func) {
    this.func = func;
  }

  /** Lets the interpreter allocate from there on; nothing is allocated yet. */
  static void beginHeap(Interpreter interpreter, int offset) {
    interpreter.setGlobal(HEAP, ByteMemory.HEAP_BASE + offset);
    interpreter.setGlobal(HEAP_BEGIN, ByteMemory.HEAP_BASE + offset);
  }

  static Func in(Func func) {
    Func copy = Copy.of(func);
    for (Block block : copy.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (value.insn() instanceof Memory access && !access.operands().isEmpty()) {
          block.body().addAll(block.body().indexOf(value), new CheckedMemory(copy).check(access));
        }
      }
    }
    return copy;
  }

  private List<Value> check(Memory access) {
    if (access.op() != Op.MEMORY_GROW) {
      made(new Check(Guard.MEMORY, List.of(isAllowed(access))));
    }
    return made;
  }

  private Value isAllowed(Memory access) {
    List<Value> operands = access.operands();
    return switch (access.op()) {
      case MEMORY_COPY ->
          orNothing(
              made(Arith.of(Op.I32_AND, isOwn(operands.get(0)), isReadable(operands.get(1)))),
              operands.get(2));
      case MEMORY_FILL -> orNothing(isOwn(operands.get(0)), operands.get(2));
      default -> access.op().isLoad() ? isReadable(operands.get(0)) : isOwn(operands.get(0));
    };
  }

  private Value orNothing(Value condition, Value size) {
    return made(Arith.of(Op.I32_OR, condition, made(Arith.of(Op.I32_EQZ, size))));
  }

  private Value isReadable(Value address) {
    Value constants = made(Const.ofInt(ByteMemory.CONSTANTS));
    return made(
        Arith.of(Op.I32_OR, isOwn(address), made(Arith.of(Op.I32_GE_U, address, constants))));
  }

  private Value isOwn(Value address) {
    Value begin = variable(HEAP_BEGIN);
    Value size = made(Arith.of(Op.I32_SUB, variable(HEAP), begin));
    return made(Arith.of(Op.I32_LT_U, made(Arith.of(Op.I32_SUB, address, begin)), size));
  }

  private Value variable(String name) {
    return made(new Global(Op.GLOBAL_GET, name, Type.I32, List.of()));
  }

  private Value made(Insn insn) {
    Value value = func.newValue(insn, null, Position.NONE);
    made.add(value);
    return value;
  }
}
