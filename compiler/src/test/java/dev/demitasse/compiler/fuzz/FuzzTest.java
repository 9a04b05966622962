package dev.demitasse.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.engines.FilterClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random programs do the same on all executors. {@code -Dfuzz.programs} says how many, {@code
 * -Dfuzz.seed} where they begin, {@code -Dfuzz.attempts} how much is tried to make a failing one
 * small. A program that fails is kept in {@code target/fuzz}, as it was and made small.
 */
class FuzzTest {
  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 10);
  private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
  private static final int ATTEMPTS = Integer.getInteger("fuzz.attempts", 50);
  private static final int BATCH = 50;

  // Of so many programs, one is run on every executor, and one after every pass and with other
  // passes than usual.
  private static final int EVERY_EXECUTOR = 5;
  private static final int EVERY_PASS = 10;

  private static final Path KEPT = Path.of("target/fuzz");

  @Test
  void executorsAgree() {
    long start = System.nanoTime();
    List<String> failures = new ArrayList<>();
    long end = FIRST_SEED + PROGRAMS;
    for (long from = FIRST_SEED; from < end; from += BATCH) {
      failures.addAll(runBatch(from, Math.min(from + BATCH, end)));
    }
    System.out.printf(
        "%d programs from seed %d, %.1f a second%n",
        PROGRAMS, FIRST_SEED, PROGRAMS * 1e9 / (System.nanoTime() - start));
    assertEquals(
        "",
        String.join("\n", failures),
        () -> failures.size() + " programs fail; they are in " + KEPT.toAbsolutePath());
  }

  private static List<String> runBatch(long from, long end) {
    List<RandomFilter> filters = new ArrayList<>();
    for (long seed = from; seed < end; seed++) {
      filters.add(RandomFilter.of(seed));
    }
    List<String> failures = new ArrayList<>();
    Map<RandomFilter, FilterClasses> agreeing = new LinkedHashMap<>();
    for (Map.Entry<RandomFilter, FilterClasses> each : Batch.compile(filters).entrySet()) {
      Difference difference = check(each.getKey(), each.getValue());
      if (difference == null) {
        agreeing.put(each.getKey(), each.getValue());
      } else {
        keep(each.getKey(), difference);
        failures.add("seed " + each.getKey().seed() + ": " + difference);
      }
    }
    if (V8Run.isThere()) {
      V8Run.differences(agreeing).forEach(d -> failures.add("V8: " + d));
    }
    return failures;
  }

  private static @Nullable Difference check(RandomFilter filter, FilterClasses classes) {
    boolean all = filter.seed() % EVERY_EXECUTOR == 0;
    Difference difference = Oracle.check(filter, classes, all ? Oracle.ALL : Oracle.ALWAYS);
    boolean passes = difference == null && filter.seed() % EVERY_PASS == 0;
    return passes ? PassOracle.check(filter, classes) : difference;
  }

  /** Writes the program, and then what is left of it when all that does not matter is gone. */
  private static void keep(RandomFilter filter, Difference difference) {
    write(filter.className() + ".full", filter.asFile() + "\n/*\n" + difference + "*/\n");
    RandomFilter small =
        Reducer.reduce(filter, ATTEMPTS, candidate -> shows(candidate, difference));
    write(filter.className() + ".java", small.asFile());
  }

  private static boolean shows(RandomFilter candidate, Difference difference) {
    try {
      FilterClasses classes = Batch.compile(List.of(candidate)).get(candidate);
      Difference found =
          difference.engine() == null
              ? PassOracle.again(candidate, classes, difference)
              : Oracle.check(candidate, classes, EnumSet.of(difference.engine()));
      return found != null && found.resembles(difference);
    } catch (AssertionError | RuntimeException e) {
      return false; // it is no program any more
    }
  }

  private static void write(String name, String text) {
    try {
      Files.createDirectories(KEPT);
      Files.writeString(KEPT.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void reducerKeepsWhatMatters() {
    RandomFilter filter = RandomFilter.of(FIRST_SEED);
    RandomFilter small =
        Reducer.reduce(filter, 5000, candidate -> candidate.source().contains("onRequestHeaders"));
    assertTrue(small.source().lines().count() <= 2, small.source());
    assertEquals(1, small.steps().size());
  }

  @Test
  void sameSeedGivesTheSameProgram() {
    assertEquals(RandomFilter.of(FIRST_SEED), RandomFilter.of(FIRST_SEED));
  }

  @Test
  void v8SeesAnotherAnswer() {
    assumeTrue(V8Run.isThere(), "there is no node on the PATH: V8 runs no modules");
    RandomFilter filter = RandomFilter.of(FIRST_SEED);
    FilterClasses classes = Batch.compile(List.of(filter)).get(filter);
    String recording = V8Run.record(filter, classes);
    assertEquals(List.of(), V8Run.replay(recording));
    String other = recording.replaceFirst("(?m)^(call proxy_log 0 i=)2", "$13");
    assertNotEquals(recording, other);
    assertEquals(1, V8Run.replay(other).size());
  }
}
