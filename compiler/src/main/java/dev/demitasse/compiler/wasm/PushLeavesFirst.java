package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Simple operands are pushed before a value that would wait for them in a local.
 *
 * <pre>
 * a  local.set 1  i32.const 7  local.get 1  i32.store    ⇒   i32.const 7  a  local.tee 1  i32.store
 * </pre>
 */
final class PushLeavesFirst implements Rewrite {
  @Override
  public Set<Op> begin() {
    return EnumSet.of(Op.LOCAL_SET);
  }

  @Override
  public boolean at(Draft draft, int place) {
    Instr set = draft.get(place);
    int get = place + 1;
    while (isLeaf(draft.get(get)) && !draft.get(get).is(Op.LOCAL_GET, set.x())) {
      get++;
    }
    int start = draft.start(place);
    boolean isForm =
        get > place + 1 && draft.get(get).is(Op.LOCAL_GET, set.x()) && start != Draft.NONE;
    if (!isForm || !mayPass(draft.range(place + 1, get), draft.range(start, place))) {
      return false;
    }
    List<Instr> all = new ArrayList<>(draft.range(place + 1, get));
    all.addAll(draft.range(start, place));
    all.add(set.withOp(Op.LOCAL_TEE));
    draft.replace(start, get + 1, all);
    return true;
  }

  private static boolean isLeaf(Instr i) {
    return i.isConstant() || i.is(Op.LOCAL_GET);
  }

  private static boolean mayPass(List<Instr> leaves, List<Instr> code) {
    return leaves.stream().allMatch(l -> SelectLeaves.isMovable(l, code));
  }
}
