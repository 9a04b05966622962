package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import java.util.List;
import java.util.Set;

/** All small rewrites of flat code, repeated until none applies. */
final class SimplifyCode {
  static final List<Rewrite> REWRITES =
      List.of(
          new DropDeadCode(),
          new DropIdleBlocks(),
          new DropIdleJumps(),
          new SimplifyConditions(),
          new JoinTails(),
          new SimplifyIfs(),
          new SimplifyLocals(),
          new JoinBlockTails(),
          new HoistOutOfBlock(),
          new PushLeavesFirst(),
          new SelectTruth(),
          new SelectLeaves(),
          new SelectTested(),
          new JumpOverTail(),
          new ReturnFromMiddle(),
          new CarryOnStack());

  private SimplifyCode() {}

  /** The simplified code. */
  static Code run(Code code, Signatures signatures) {
    Draft draft = new Draft(code, signatures);
    int inVain = 0;
    for (int turn = 0; inVain < REWRITES.size(); turn++) {
      boolean changed = sweep(draft, REWRITES.get(turn % REWRITES.size()));
      inVain = changed ? 0 : inVain + 1;
    }
    return code.withBody(draft.code());
  }

  /** Applies one rewrite from the end to the start; tells whether it did anything. */
  static boolean sweep(Draft draft, Rewrite rewrite) {
    Set<Op> begin = rewrite.begin();
    boolean changed = false;
    if (!draft.mayHave(begin)) {
      return false;
    }
    for (int place = draft.size() - 1; place >= 0; place--) {
      if (begin.contains(draft.get(place).op()) && rewrite.at(draft, place)) {
        changed = true;
        place = Math.min(draft.size(), place + 2);
      }
    }
    return changed;
  }
}
