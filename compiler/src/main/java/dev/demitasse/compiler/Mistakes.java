package dev.demitasse.compiler;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects diagnostics, one for each mistake: what two filters share is reported once, and a class
 * file that is of no use at its first use only.
 */
final class Mistakes implements Consumer<Diagnostic> {
  private static final Set<Code> ABOUT_A_CLASS_FILE =
      EnumSet.of(Code.D0101, Code.D0102, Code.D0103, Code.D0105);

  private final Map<List<Object>, Diagnostic> found = new LinkedHashMap<>();

  @Override
  public void accept(Diagnostic diagnostic) {
    found.putIfAbsent(key(diagnostic), diagnostic);
  }

  /** In the order of their places. */
  List<Diagnostic> inOrder() {
    return found.values().stream().sorted(Diagnostic.BY_PLACE).toList();
  }

  private static List<Object> key(Diagnostic diagnostic) {
    return ABOUT_A_CLASS_FILE.contains(diagnostic.code())
        ? List.of(diagnostic.code(), diagnostic.args())
        : List.of(diagnostic.code(), diagnostic.args(), diagnostic.position());
  }
}
