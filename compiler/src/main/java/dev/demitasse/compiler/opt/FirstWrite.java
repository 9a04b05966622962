package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Edges;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/**
 * The first write of a field of a new object.
 *
 * @param edges those of the function
 * @param object what makes it
 */
record FirstWrite(Edges edges, Value object, FieldRef field) {
  /** Is it there, on a way without joins, before anybody may read the field? */
  boolean isBeforeAllElse(Block makes) {
    List<Value> body = makes.body();
    List<Value> behind = body.subList(body.indexOf(object) + 1, body.size());
    for (Block block = makes; block != null; block = next(block)) {
      for (Value value : behind) {
        if (value.insn() instanceof PutField put && put.object() == object && isFirst(put)) {
          return true;
        } else if (value.insn().operands().contains(object) && !isHarmless(value.insn())) {
          return false;
        }
      }
      Block next = next(block);
      behind = next == null ? List.of() : next.body();
    }
    return false;
  }

  private boolean isFirst(PutField put) {
    return put.field().equals(field) && put.value() != object;
  }

  private boolean isHarmless(Insn insn) {
    if (insn instanceof PutField put) {
      return put.value() != object;
    } else if (insn instanceof GetField get) {
      return !get.field().equals(field);
    }
    return insn instanceof Check check && check.guard() == Guard.NULL;
  }

  /** The one block that is entered from here only, and with nothing caught; else null. */
  private @Nullable Block next(Block block) {
    Jump jump = block.jump();
    boolean isStraight = jump.kind() == Jump.Kind.GOTO || jump.kind() == Jump.Kind.TRY;
    if (!isStraight || jump.targets().get(0).args().contains(object)) {
      return null;
    }
    Block next = jump.targets().get(0).block();
    return edges.only(next) == null ? null : next;
  }
}
