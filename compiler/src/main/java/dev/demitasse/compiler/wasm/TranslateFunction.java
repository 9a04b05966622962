package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Func;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** One function from IR to flat code over real locals; labels are still numbers of their own. */
final class TranslateFunction {
  private TranslateFunction() {}

  /** The shortest code that one of the strategies gives. */
  static Code run(Func func, SelectInstr instrs, Signatures signatures) {
    List<Code> tried = new ArrayList<>();
    Code best = null;
    for (Func copy : copies(func)) {
      Code flat = flat(copy, instrs);
      // Strategies that come to the same are tried once.
      if (!tried.contains(flat)) {
        tried.add(flat);
        Code code = shortest(flat, signatures);
        best = best == null ? code : shorter(best, code);
      }
    }
    return best;
  }

  /** What the strategies make of the function, without those that find nothing to do. */
  private static List<Func> copies(Func func) {
    Func expanded = CopyFunction.of(func);
    ExpandSwitches.run(expanded);
    Func merged = CopyFunction.of(expanded);
    boolean hasTwins = MergeTwins.run(merged);
    List<Func> copies = new ArrayList<>();
    for (Strategy strategy : Strategy.ALL) {
      if (hasTwins || strategy.mergeTwins()) {
        Func copy = CopyFunction.of(strategy.mergeTwins() ? merged : expanded);
        if (strategy.longestTail() < 0 || DuplicateTails.run(copy, strategy.longestTail())) {
          copies.add(copy);
        }
      }
    }
    return copies;
  }

  private static Code flat(Func copy, SelectInstr instrs) {
    RebaseLoops.run(copy);
    FoldSums.run(copy);
    NarrowAccesses.run(copy);
    FoldAddresses.run(copy, instrs.addresses());
    SinkValues.run(copy);
    return Flatten.run(copy, Restructure.run(copy, instrs));
  }

  private static Code shortest(Code flat, Signatures signatures) {
    Code simple = SimplifyCode.run(flat, signatures);
    Code zeros = ZeroLocals.run(simple);
    Code code = allocated(simple, signatures);
    boolean isSame = zeros.body().size() == simple.body().size();
    return isSame ? code : shorter(code, allocated(zeros, signatures));
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
