package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.If;
import dev.demitasse.compiler.ssa.Jump.Switch;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Jumps.
 *
 * <pre>
 * if 1 goto a else b                  =>   goto a
 * if (address of an object) goto a …  =>   goto a
 * if x goto a else a                  =>   goto a
 * if eqz x goto a else b              =>   if x goto b else a
 * if x != 0 goto a else b             =>   if x goto a else b
 * switch 3 [3: a, otherwise b]        =>   goto a
 * switch x [3: a, otherwise a]        =>   goto a
 * switch x [3: a, otherwise b]        =>   if x == 3 goto a else b
 * </pre>
 */
final class Branches {
  private Branches() {}

  /** A jump that does the same; null if nothing simpler is known. */
  static @Nullable Jump simplify(Jump jump, Cursor at) {
    if (jump instanceof If branch) {
      return ofIf(branch, at);
    }
    return jump instanceof Switch branch ? ofSwitch(branch, at) : null;
  }

  private static @Nullable Jump ofIf(If branch, Cursor at) {
    if (isSame(branch.then(), branch.otherwise())) {
      return new Goto(branch.then());
    }
    Const known = Constants.of(branch.condition());
    if (known != null) {
      return new Goto(known.bits() == 0 ? branch.otherwise() : branch.then());
    }
    if (Constants.isObjectAddress(branch.condition())) {
      return new Goto(branch.then());
    }
    Value opposite = Conditions.negated(branch.condition());
    if (opposite != null && opposite.type() == Type.I32) {
      return new If(opposite, branch.otherwise(), branch.then());
    }
    Value shorter = Conditions.stripped(branch.condition());
    if (shorter == null || shorter.type() != Type.I32) {
      shorter = ThreeWay.asCondition(branch.condition(), at);
    }
    return shorter == null ? null : new If(shorter, branch.then(), branch.otherwise());
  }

  private static @Nullable Jump ofSwitch(Switch branch, Cursor at) {
    Const known = Constants.of(branch.selector());
    if (known != null) {
      int place = branch.keys().indexOf(known.asInt());
      return new Goto(place < 0 ? branch.otherwise() : branch.cases().get(place));
    }
    Switch needed = withoutVainCases(branch);
    return switch (needed.keys().size()) {
      case 0 -> new Goto(needed.otherwise());
      case 1 -> asIf(needed, at);
      default -> needed.keys().size() < branch.keys().size() ? needed : null;
    };
  }

  private static Switch withoutVainCases(Switch branch) {
    List<Integer> keys = new ArrayList<>();
    List<Target> cases = new ArrayList<>();
    for (int i = 0; i < branch.keys().size(); i++) {
      if (!isSame(branch.cases().get(i), branch.otherwise())) {
        keys.add(branch.keys().get(i));
        cases.add(branch.cases().get(i));
      }
    }
    return new Switch(branch.selector(), List.copyOf(keys), List.copyOf(cases), branch.otherwise());
  }

  private static If asIf(Switch branch, Cursor at) {
    Value key = at.constant(Type.I32, branch.keys().get(0));
    return new If(
        at.emit(Op.I32_EQ, branch.selector(), key), branch.cases().get(0), branch.otherwise());
  }

  /** Do both go to one block with the same arguments? */
  static boolean isSame(Target a, Target b) {
    if (a.block() != b.block()) {
      return false;
    }
    for (int i = 0; i < a.args().size(); i++) {
      if (!Constants.same(a.args().get(i), b.args().get(i))) {
        return false;
      }
    }
    return true;
  }
}
