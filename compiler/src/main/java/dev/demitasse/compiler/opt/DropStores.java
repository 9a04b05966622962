package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Global;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Insn.PutStatic;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes writes of what is written again before anybody can read it.
 *
 * <pre>
 * store p+4 0; store p+4 x         =>   store p+4 x
 * a.f = 0; b.g = 1; a.f = x        =>   b.g = 1; a.f = x
 * </pre>
 */
final class DropStores implements FuncPass {
  @Override
  public boolean run(Func func, Fuel fuel) {
    Set<Value> dropped = new HashSet<>();
    for (Block block : func.blocks()) {
      List<Value> body = block.body();
      for (int i = 0; i < body.size(); i++) {
        if (isWrittenAgain(body, i) && fuel.spend()) {
          dropped.add(body.get(i));
        }
      }
    }
    Settling.settle(func, dropped);
    return !dropped.isEmpty();
  }

  private static boolean isWrittenAgain(List<Value> body, int place) {
    Insn store = body.get(place).insn();
    if (!isStore(store)) {
      return false;
    }
    for (Value later : body.subList(place + 1, body.size())) {
      if (covers(later.insn(), store)) {
        return true;
      }
      if (mayLook(later.insn(), store)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isStore(Insn insn) {
    return switch (insn.kind()) {
      case PUT_FIELD, PUT_STATIC -> true;
      case GLOBAL -> ((Global) insn).op() == Op.GLOBAL_SET;
      case MEMORY -> ((Memory) insn).op().isStore();
      default -> false;
    };
  }

  /** Does the later store write all that the earlier one wrote? */
  private static boolean covers(Insn later, Insn earlier) {
    if (later instanceof PutField a && earlier instanceof PutField b) {
      return a.field().equals(b.field()) && a.object() == b.object();
    }
    if (later instanceof PutStatic a && earlier instanceof PutStatic b) {
      return a.field().equals(b.field());
    }
    if (later instanceof Global a && earlier instanceof Global b) {
      return a.op() == Op.GLOBAL_SET && a.name().equals(b.name());
    }
    return later instanceof Memory a && earlier instanceof Memory b && covers(a, b);
  }

  private static boolean covers(Memory later, Memory earlier) {
    long start = Integer.toUnsignedLong(later.offset());
    long inner = Integer.toUnsignedLong(earlier.offset());
    return later.op().isStore()
        && Constants.same(later.operands().get(0), earlier.operands().get(0))
        && start <= inner
        && inner + Aliasing.width(earlier.op()) <= start + Aliasing.width(later.op());
  }

  /** May the instruction, or who runs because of it, see what the store wrote? */
  private static boolean mayLook(Insn insn, Insn store) {
    if (insn.canThrow()) {
      return true;
    }
    if (insn.effect() == Effect.READ) {
      return Aliasing.mayChange(store, insn);
    }
    return switch (insn.kind()) {
      case HOST_CALL, CALL, DYNAMIC -> true;
      case MEMORY -> !((Memory) insn).op().isStore();
      default -> false;
    };
  }
}
