package dev.demitasse.compiler.ssa;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lists of operands and arguments. */
final class Operands {
  private Operands() {}

  /** What the function makes of each; the list itself if all stay, as they do most of the time. */
  static List<Value> map(List<Value> operands, UnaryOperator<Value> f) {
    List<Value> changed = null;
    for (int i = 0; i < operands.size(); i++) {
      Value old = operands.get(i);
      Value now = f.apply(old);
      if (now != old) {
        changed = changed == null ? new ArrayList<>(operands) : changed;
        changed.set(i, now);
      }
    }
    return changed == null ? operands : List.copyOf(changed);
  }
}
