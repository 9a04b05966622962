package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Blocks that are needed no more when the next block is made or the host gives the next value: the
 * text of a log line, say. Where the host's values are all put to one place, such a block may be
 * behind the last of them, if it leaves so much room.
 *
 * <pre>
 * p = call allocate n; if p goto a else b  ⇒  p = size + heap base; f = n <=u end - p; if f goto a else b
 * </pre>
 */
final class ScratchBlocks {
  /** What may be done with the address of such a block, apart from asking whether there is one. */
  private static final Set<Op> STEPS = EnumSet.of(Op.I32_ADD, Op.I32_SUB);

  private final Program program;
  private final Predicate<Value> disturbs;

  /**
   * The blocks of a program.
   *
   * @param disturbs may the instruction make a block, or let the host give a value?
   */
  ScratchBlocks(Program program, Predicate<Value> disturbs) {
    this.program = program;
    this.disturbs = disturbs;
  }

  /** Is this call of the allocator, in this block of the function, one for such a block? */
  boolean contain(Func func, Block block, Value call) {
    Pointers pointers = Pointers.of(program, func, Set.of(call));
    return !pointers.isKept()
        && !pointers.isReturned()
        && !pointers.isNeededFrom(block, call)
        && func.blocks().stream().allMatch(b -> isLeftAlone(b, call, pointers));
  }

  private boolean isLeftAlone(Block block, Value call, Pointers pointers) {
    for (Value value : block.body()) {
      boolean overwrites =
          value != call && disturbs.test(value) && pointers.isNeededAfter(block, value);
      boolean compares =
          value.insn() instanceof Insn.Arith arith
              && !STEPS.contains(arith.op())
              && arith.operands().contains(call);
      if (overwrites || compares) {
        return false;
      }
    }
    return true;
  }

  /** Puts such a block behind the last value, where there is room for both. */
  static void place(Func func, Block block, Value call, ValueRoom room) {
    List<Value> before = new ArrayList<>();
    Function<Insn, Value> first = insn -> append(before, func, insn, call);
    Value length = call.insn().operands().get(0);
    Value cell = first.apply(HostValues.sizeCell());
    Value size = first.apply(new Insn.Memory(Op.I32_LOAD, 0, List.of(cell)));
    Value base = room.base(size, length, first);
    List<Value> behind = new ArrayList<>();
    Function<Insn, Value> then = insn -> append(behind, func, insn, call);
    Value free = then.apply(Insn.Arith.of(Op.I32_SUB, room.end(then), call));
    Value fits = then.apply(Insn.Arith.of(Op.I32_LE_U, length, free));
    int at = block.body().indexOf(call);
    block.body().addAll(at + 1, behind);
    block.body().addAll(at, before);
    call.redefine(Insn.Arith.of(Op.I32_ADD, size, base));
    for (Block each : func.blocks()) {
      if (each.jump() instanceof Jump.If test && test.condition() == call) {
        each.end(new Jump.If(fits, test.then(), test.otherwise()), each.jumpPosition());
      }
    }
  }

  private static Value append(List<Value> list, Func func, Insn insn, Value at) {
    Value value = func.newValue(insn, null, at.position());
    list.add(value);
    return value;
  }
}
