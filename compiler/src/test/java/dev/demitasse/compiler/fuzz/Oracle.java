package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs a program on the JVM and on the other executors, and says where they differ. */
final class Oracle {
  /** What a callback says of a static initialiser that failed: nothing is compared then. */
  private static final String UNINITIALISED = "ExceptionInInitializerError";

  /**
   * What the compiler says of initialisers that see what depends on the request: it refuses them.
   */
  private static final String ORDER = " used first";

  /** A program takes milliseconds, and compiling it not much more. */
  private static final Duration MOST = Duration.ofMinutes(1);

  /**
   * Of how many programs one is run there. What is cheap sees all of them; what needs a compilation
   * of its own, or interprets, sees a sample.
   */
  private static final Map<Engine, Sample> SAMPLES =
      Map.of(
          Engine.MODULE, new Sample(1),
          Engine.LINKED, new Sample(16),
          Engine.MODULE_PLAIN, new Sample(32),
          Engine.LOWERED_PLAIN, new Sample(32),
          Engine.OPTIMISED, new Sample(64),
          Engine.LOWERED, new Sample(64));

  /** Of these programs one is run after each pass, and with other passes than usual. */
  private static final Sample EVERY_PASS = new Sample(256);

  /** Of these programs one is run in V8. */
  static final Sample V8 = new Sample(4);

  /** One of so many programs. */
  record Sample(int of) {
    /** Of the first programs; it is in every sample. */
    private static final long IN_ALL = 7;

    boolean takes(long seed) {
      return (seed - IN_ALL) % of == 0;
    }
  }

  private Oracle() {}

  /** The first difference on the executors whose turn it is; null if there is none. */
  static @Nullable Difference check(RandomFilter filter, FilterClasses classes) {
    String expected = run(filter, new HostScript(Engine.JVM, classes));
    for (Engine engine : Engine.values()) {
      boolean isTaken = engine != Engine.JVM && SAMPLES.get(engine).takes(filter.seed());
      Difference difference = isTaken ? check(filter, classes, engine, expected) : null;
      if (difference != null) {
        return difference;
      }
    }
    return EVERY_PASS.takes(filter.seed()) ? PassOracle.check(filter, classes) : null;
  }

  /** The first difference on the executor that showed this one; null if there is none. */
  static @Nullable Difference check(RandomFilter filter, FilterClasses classes, Difference like) {
    return like.engine() == null
        ? PassOracle.again(filter, classes, like)
        : check(filter, classes, like.engine(), run(filter, new HostScript(Engine.JVM, classes)));
  }

  /** All executors that show a difference, among them the one of this. */
  static List<String> showing(RandomFilter filter, FilterClasses classes, Difference one) {
    String expected = run(filter, new HostScript(Engine.JVM, classes));
    Set<String> where = new LinkedHashSet<>(Set.of(one.where()));
    for (Engine engine : Engine.values()) {
      if (engine != Engine.JVM && check(filter, classes, engine, expected) != null) {
        where.add(engine.name());
      }
    }
    if (where.contains(Engine.MODULE.name()) && isSameInV8(filter, classes)) {
      where.add("V8");
    }
    return List.copyOf(where);
  }

  /** What V8 does as the embedded engine does it, that engine's differences are V8's too. */
  private static boolean isSameInV8(RandomFilter filter, FilterClasses classes) {
    try {
      return V8Run.isThere() && V8Run.differences(Map.of(filter, classes)).isEmpty();
    } catch (RuntimeException | AssertionError e) {
      return false; // the module cannot be made or cannot be loaded
    }
  }

  private static @Nullable Difference check(
      RandomFilter filter, FilterClasses classes, Engine engine, String expected) {
    return compare(
        engine.name(),
        engine.logsExceptions() ? expected : HostScript.withoutExceptions(expected),
        () -> run(filter, new HostScript(engine, classes)));
  }

  static String run(RandomFilter filter, HostScript script) {
    return script.tracing().run(filter.steps());
  }

  private static String withinLimit(String where, Supplier<String> executor) {
    try {
      return TimeLimit.call(where, MOST, executor::get);
    } catch (TimeoutException e) {
      throw new AssertionError(where + " does not end within " + MOST.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /** What an executor does that the JVM does not; null if there is nothing. */
  static @Nullable Difference compare(String where, String expected, Supplier<String> executor) {
    try {
      String actual = withinLimit(where, executor);
      boolean same = expected.equals(actual) || expected.contains(UNINITIALISED);
      return same ? null : Difference.ofTranscripts(where, expected, actual);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return speaksOfOrder(e) ? null : Difference.ofFailure(where, e);
    }
  }

  /** Is there no module to compare, because its initialisers see what depends on the request? */
  static boolean isRefused(FilterClasses classes) {
    try {
      classes.module(Options.ALL_FUEL);
      return false;
    } catch (AssertionError e) {
      return speaksOfOrder(e);
    }
  }

  private static boolean speaksOfOrder(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains(ORDER);
  }
}
