package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Func;
import java.util.HashSet;

/** One function from IR to flat code over real locals; labels are still numbers of their own. */
final class TranslateFunction {
  private TranslateFunction() {}

  /** The shortest code that one of the strategies gives. */
  static Code run(Func func, SelectInstr instrs, Signatures signatures) {
    Code best = null;
    for (Strategy strategy : Strategy.ALL) {
      Code code = run(func, instrs, signatures, strategy);
      best = best == null ? code : shorter(best, code);
    }
    return best;
  }

  /** The code that this strategy gives. */
  private static Code run(Func func, SelectInstr instrs, Signatures signatures, Strategy strategy) {
    Func copy = CopyFunction.of(func);
    ExpandSwitches.run(copy);
    if (strategy.mergeTwins()) {
      MergeTwins.run(copy);
    }
    if (strategy.longestTail() >= 0) {
      DuplicateTails.run(copy, strategy.longestTail());
    }
    RebaseLoops.run(copy);
    FoldSums.run(copy);
    NarrowAccesses.run(copy);
    FoldAddresses.run(copy, instrs.addresses());
    SinkValues.run(copy);
    Code code = Flatten.run(copy, Restructure.run(copy, instrs));
    Code simple = SimplifyCode.run(code, signatures);
    return shorter(allocated(simple, signatures), allocated(ZeroLocals.run(simple), signatures));
  }

  private static Code allocated(Code code, Signatures signatures) {
    return SimplifyCode.run(AllocateLocals.run(code), signatures);
  }

  /** The shorter of two; the first if they are equally long. */
  private static Code shorter(Code a, Code b) {
    return size(b) < size(a) ? b : a;
  }

  /** The bytes of the body and of the declarations of locals. */
  private static int size(Code code) {
    int groups = new HashSet<>(code.locals().subList(code.params(), code.locals().size())).size();
    return CodeSize.of(Labels.resolve(code.body())) + 2 * groups;
  }
}
