package dev.demitasse.compiler.wasm;

import java.util.List;

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
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Rewrite rewrite : REWRITES) {
        changed |= sweep(draft, rewrite);
      }
    }
    return code.withBody(draft.code());
  }

  private static boolean sweep(Draft draft, Rewrite rewrite) {
    boolean changed = false;
    for (int place = draft.size() - 1; place >= 0; place--) {
      if (place < draft.size() && rewrite.at(draft, place)) {
        changed = true;
        place = Math.min(draft.size(), place + 2);
      }
    }
    return changed;
  }
}
