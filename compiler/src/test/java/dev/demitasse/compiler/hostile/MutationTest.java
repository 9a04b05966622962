package dev.demitasse.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever is wrong with a class file, compiling it ends in a diagnostic or in a valid module,
 * within two seconds and 256 MB. {@code -Dmutate.mutants} says how many are tried, {@code
 * -Dmutate.seed} where they begin. What fails is kept in {@code target/mutate}.
 */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("mutate.mutants", 1000);
  private static final long FIRST_SEED = Long.getLong("mutate.seed", 1);
  private static final Path FOLDER = Path.of("target/mutate");

  @Test
  void everyMutantIsRefusedOrBecomesAValidModule() throws Exception {
    Path filters = FOLDER.resolve("filters");
    Bases.write(Bases.compile(), filters);
    MutationReport report = new MutationReport();
    long last = FIRST_SEED + MUTANTS - 1;
    long next = FIRST_SEED;
    while (next <= last) {
      long done = runFrom(next, last, filters, report);
      assertTrue(done >= next, () -> "the JVM for the mutants does not start");
      next = done + 1;
    }
    System.out.println(report);
    assertEquals("", String.join("\n", report.failures()));
    assertTrue(report.outcomes().containsKey("module"), "no mutant becomes a module");
  }

  /** Runs a JVM; it ends early when a mutant takes too long. Gives the last seed that it tried. */
  private static long runFrom(long seed, long last, Path filters, MutationReport report)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(
            List.of(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MutationRun.class.getName(), filters.toString(), FOLDER.toString()));
    command.addAll(List.of("" + seed, "" + last));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    long done = seed - 1;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        done = report.add(line, done);
      }
    }
    process.waitFor();
    return done;
  }

  @Test
  void sameSeedGivesTheSameMutant() throws IOException {
    Map<String, Map<String, byte[]>> bases =
        Map.of("A", Map.of("A", Files.readAllBytes(ownFile())));
    for (long seed = 1; seed < 200; seed++) {
      byte[] once = Mutant.of(seed, bases).classes(bases).get("A");
      byte[] twice = Mutant.of(seed, bases).classes(bases).get("A");
      org.junit.jupiter.api.Assertions.assertArrayEquals(once, twice);
    }
  }

  private static Path ownFile() {
    return Path.of(
        "target/test-classes", MutationTest.class.getName().replace('.', '/') + ".class");
  }
}
