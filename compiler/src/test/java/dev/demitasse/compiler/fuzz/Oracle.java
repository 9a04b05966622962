package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Runs a program on the JVM and on the other executors, and says where they differ. */
final class Oracle {
  /** What a callback says of a static initialiser that failed: nothing is compared then. */
  private static final String UNINITIALISED = "ExceptionInInitializerError";

  /** Executors that see every program; the others see a sample. */
  static final Set<Engine> ALWAYS = EnumSet.of(Engine.LINKED, Engine.MODULE_PLAIN, Engine.MODULE);

  static final Set<Engine> ALL = EnumSet.complementOf(EnumSet.of(Engine.JVM));

  private Oracle() {}

  /** The first difference; null if there is none. */
  static @Nullable Difference check(
      RandomFilter filter, FilterClasses classes, Set<Engine> engines) {
    String expected = run(filter, new HostScript(Engine.JVM, classes));
    for (Engine engine : engines) {
      Difference difference =
          compare(
              engine.name(),
              engine.logsExceptions() ? expected : HostScript.withoutExceptions(expected),
              () -> run(filter, new HostScript(engine, classes)));
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  static String run(RandomFilter filter, HostScript script) {
    return script.tracing().run(filter.steps());
  }

  /** What an executor does that the JVM does not; null if there is nothing. */
  static @Nullable Difference compare(String where, String expected, Supplier<String> executor) {
    try {
      String actual = executor.get();
      boolean same = expected.equals(actual) || expected.contains(UNINITIALISED);
      return same ? null : Difference.ofTranscripts(where, expected, actual);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return Difference.ofFailure(where, e);
    }
  }
}
