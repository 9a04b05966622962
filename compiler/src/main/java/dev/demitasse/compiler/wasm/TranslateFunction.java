package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Func;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One function from IR to flat code over real locals; labels are still numbers of their own. */
final class TranslateFunction {
  private TranslateFunction() {}

  /** The shortest code that one of the strategies gives. */
  static Code run(Func func, SelectInstr instrs, Signatures signatures) {
    List<Code> flat = new ArrayList<>();
    copies(func).forEach(copy -> addNew(flat, flat(copy, instrs)));
    List<Code> simple = new ArrayList<>();
    flat.forEach(code -> addNew(simple, SimplifyCode.run(code, signatures)));
    return simple.stream()
        .map(code -> shortest(code, signatures))
        .reduce(TranslateFunction::shorter)
        .orElseThrow();
  }

  /** What strategies come to again is tried once. */
  private static void addNew(List<Code> codes, Code code) {
    if (codes.stream().noneMatch(code::isSameCode)) {
      codes.add(code);
    }
  }

  /** What the strategies make of the function, without those that do the same as one before. */
  private static List<Func> copies(Func func) {
    Func expanded = CopyFunction.of(func);
    ExpandSwitches.run(expanded);
    Func merged = CopyFunction.of(expanded);
    boolean hasTwins = MergeTwins.run(merged);
    Set<Object> known = new HashSet<>();
    List<Func> copies = new ArrayList<>();
    for (Strategy strategy : Strategy.ALL) {
      Func base = strategy.mergeTwins() ? merged : expanded;
      boolean isTwin = !strategy.mergeTwins() && !hasTwins;
      if (!isTwin
          && known.add(List.of(base, DuplicateTails.copied(base, strategy.longestTail())))) {
        Func copy = CopyFunction.of(base);
        DuplicateTails.run(copy, strategy.longestTail());
        copies.add(copy);
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

  private static Code shortest(Code simple, Signatures signatures) {
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
