package dev.demitasse.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random programs do the same on all executors. {@code -Dfuzz.programs} says how many, {@code
 * -Dfuzz.minutes} how long at most, {@code -Dfuzz.seed} where they begin (0: behind those of all
 * runs before), {@code -Dfuzz.attempts} how much is tried to make a failing one small. A program
 * that fails is kept in {@code target/fuzz}, where {@code runs} says what was compared by runs that
 * name their {@code -Dfuzz.commit}.
 */
class FuzzTest {
  private static final long PROGRAMS = Long.getLong("fuzz.programs", 60);
  private static final long MINUTES = Long.getLong("fuzz.minutes", 60);
  private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
  private static final int ATTEMPTS = Integer.getInteger("fuzz.attempts", 50);
  private static final String COMMIT = System.getProperty("fuzz.commit", "");

  private static final Path FOLDER = Path.of("target/fuzz");

  @Test
  void executorsAgree() throws Exception {
    RunLog log = new RunLog(FOLDER.resolve("runs"));
    long first = FIRST_SEED == 0 ? log.nextSeed() : FIRST_SEED;
    KeptPrograms kept = new KeptPrograms(FOLDER, ATTEMPTS);
    FuzzRun run = new FuzzRun(first, PROGRAMS, Duration.ofMinutes(MINUTES), kept);
    List<String> failures = run.run();
    System.out.println(run);
    if (!COMMIT.isEmpty()) {
      System.out.println(log.add(run.entry(COMMIT)));
    }
    assertEquals(
        "",
        String.join("\n", failures),
        () -> failures.size() + " programs fail; they are in " + FOLDER.toAbsolutePath());
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
}
