package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Func;
import java.util.HashSet;

/** One function from IR to flat code over real locals; labels are still numbers of their own. */
final class TranslateFunction {
  private TranslateFunction() {}

  /** The shortest code that one of the strategies gives. */
  static Code run(Func func, SelectInstr instrs) {
    Code best = null;
    for (Strategy strategy : Strategy.ALL) {
      Code code = run(func, instrs, strategy);
      if (best == null || size(code) < size(best)) {
        best = code;
      }
    }
    return best;
  }

  /** The code that this strategy gives. */
  static Code run(Func func, SelectInstr instrs, Strategy strategy) {
    Func copy = CopyFunction.of(func);
    ExpandSwitches.run(copy);
    if (strategy.longestTail() >= 0) {
      DuplicateTails.run(copy, strategy.longestTail());
    }
    FoldAddresses.run(copy, instrs.addresses());
    Code code = Flatten.run(copy, Restructure.run(copy, instrs));
    return SimplifyCode.run(AllocateLocals.run(SimplifyCode.run(code)));
  }

  /** The bytes of the body and of the declarations of locals. */
  private static int size(Code code) {
    int groups = new HashSet<>(code.locals().subList(code.params(), code.locals().size())).size();
    return CodeSize.of(Labels.resolve(code.body())) + 2 * groups;
  }
}
