package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.EnumSet;
import java.util.Set;

/**
 * Locals that are written to be read at once, or for nothing.
 *
 * <pre>
 * local.set 1  local.get 1    ⇒   local.tee 1
 * local.tee 1                 ⇒   nothing                 (1 is not read later)
 * local.set 1                 ⇒   drop                    (the same)
 * local.tee 1  drop           ⇒   local.set 1
 * local.get 1  local.set 1    ⇒   nothing
 * local.get 1  drop           ⇒   nothing
 * </pre>
 */
final class SimplifyLocals implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(
        Op.LOCAL_GET,
        Op.LOCAL_SET,
        Op.LOCAL_TEE,
        Op.I32_CONST,
        Op.I64_CONST,
        Op.F32_CONST,
        Op.F64_CONST);
  }

  @Override
  public boolean at(Draft draft, int place) {
    Instr i = draft.get(place);
    Instr next = draft.get(place + 1);
    return switch (i.op()) {
      case LOCAL_SET -> set(draft, place, i, next);
      case LOCAL_TEE -> tee(draft, place, i, next);
      case LOCAL_GET -> get(draft, place, i, next);
      default -> next.is(Op.DROP) && dropTwo(draft, place);
    };
  }

  private static boolean set(Draft draft, int place, Instr i, Instr next) {
    if (next.is(Op.LOCAL_GET, i.x())) {
      draft.replace(place, place + 2, i.withOp(Op.LOCAL_TEE));
      return true;
    }
    if (!draft.isLiveAfter(place, i.x())) {
      draft.replace(place, place + 1, Instr.of(Op.DROP, i.position()));
      return true;
    }
    return false;
  }

  private static boolean tee(Draft draft, int place, Instr i, Instr next) {
    if (next.is(Op.DROP)) {
      draft.replace(place, place + 2, i.withOp(Op.LOCAL_SET));
      return true;
    }
    if (!draft.isLiveAfter(place, i.x())) {
      draft.remove(place);
      return true;
    }
    return false;
  }

  private static boolean get(Draft draft, int place, Instr i, Instr next) {
    if (next.is(Op.LOCAL_SET, i.x()) || next.is(Op.DROP)) {
      return dropTwo(draft, place);
    }
    if (next.is(Op.LOCAL_TEE, i.x())) {
      draft.remove(place + 1);
      return true;
    }
    return false;
  }

  private static boolean dropTwo(Draft draft, int place) {
    draft.replace(place, place + 2);
    return true;
  }
}
