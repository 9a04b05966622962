package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Stages;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import dev.demitasse.wasmhost.WasmVm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the one rewrite that makes a module wrong. */
final class Bisection {
  private Bisection() {}

  /** Says which rewrite makes the module of a program differ from the JVM. */
  static String of(RandomFilter filter, FilterClasses classes) {
    String expected = Oracle.run(filter, new HostScript(Engine.JVM, classes));
    return of(
        classes,
        fuel ->
            Oracle.compare("the module", expected, () -> behaviour(filter, classes, fuel)) != null);
  }

  private static String behaviour(RandomFilter filter, FilterClasses classes, int fuel) {
    byte[] wasm = classes.module(fuel).wasm();
    return Oracle.run(filter, new HostScript(host -> WasmVm.load(wasm, host), true));
  }

  /**
   * Says which rewrite makes a module wrong.
   *
   * @param isWrong is the module wrong that so many rewrites give?
   */
  static String of(FilterClasses classes, IntPredicate isWrong) {
    if (!isWrong.test(Options.ALL_FUEL)) {
      return "the module is right";
    } else if (isWrong.test(0)) {
      return "the module is wrong without any rewrite: look at linking, lowering and translation";
    }
    int good = 0;
    int bad = Stages.rewrites(classes.source());
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      if (isWrong.test(middle)) {
        bad = middle;
      } else {
        good = middle;
      }
    }
    Stages.Rewriting culprit = Stages.rewriting(classes.source(), bad);
    return "rewrite " + bad + ": " + culprit.place() + "\n" + changes(culprit);
  }

  /** The lines that are not the same on both sides. */
  private static String changes(Stages.Rewriting rewriting) {
    List<String> before = rewriting.before().lines().toList();
    List<String> after = rewriting.after().lines().toList();
    List<String> changes = new ArrayList<>();
    before.stream().filter(line -> !after.contains(line)).forEach(l -> changes.add("-" + l));
    after.stream().filter(line -> !before.contains(line)).forEach(l -> changes.add("+" + l));
    return String.join("\n", changes);
  }
}
