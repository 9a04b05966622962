package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Warnings: what is translated exactly, and is hardly what was meant. Each is decided on the code
 * as javac wrote it, and only where there is no doubt about the doubt.
 */
final class FindDoubts {
  private FindDoubts() {}

  /** The doubts about a filter's own methods, those that linking has met first. */
  static List<Diagnostic> in(Linker linker) {
    List<Diagnostic> doubts = new ArrayList<>(linker.doubts());
    CallSites sites = new CallSites(linker.pool(), linker.program());
    FindOpenKeys openKeys = new FindOpenKeys(linker, sites);
    FindUncheckedNulls uncheckedNulls = new FindUncheckedNulls(linker, sites);
    for (Func func : linker.program().functions().values()) {
      MethodRef method = func.method();
      if (!Names.isLibrary(method.owner()) && !method.name().equals(MethodRef.CLINIT)) {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(FindNegativeRemainders.in(func));
        found.addAll(openKeys.in(func));
        found.addAll(FindEndlessLoops.in(func));
        found.addAll(new FindMergedHeaders(linker, func).find());
        found.forEach(doubt -> doubts.add(linker.explained(doubt, method)));
        doubts.addAll(uncheckedNulls.from(func));
      }
    }
    return doubts;
  }
}
