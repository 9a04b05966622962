package dev.demitasse.compiler.hostile;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.diag.DiagnosticException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles mutants in a JVM of its own, with little memory, and prints a line for each: its seed,
 * the kinds of damage, what came out, and the milliseconds of processor time. The process ends with
 * the first mutant that takes too long.
 */
final class MutationRun {
  /** How what is no diagnostic and no valid module is printed. */
  static final String FAILED = "FAILED ";

  /** What is printed where the damage is in what the compiler does not read. */
  static final String UNCHANGED = "unchanged";

  private final Map<String, Map<String, byte[]>> bases;
  private final Path kept;
  private final Map<String, List<ClassDef>> read = new HashMap<>();
  private final Attempt attempt = new Attempt();
  private final Watchdog watchdog;

  private MutationRun(Map<String, Map<String, byte[]>> bases, Path kept) {
    this.bases = bases;
    this.kept = kept;
    this.watchdog = new Watchdog(this::tooSlow);
  }

  /** Arguments: the folder of the filters, the folder for what fails, first and last seed. */
  public static void main(String[] args) throws IOException {
    Map<String, Map<String, byte[]>> bases = Bases.read(Path.of(args[0]));
    MutationRun run = new MutationRun(bases, Path.of(args[1]));
    long end = Long.parseLong(args[3]);
    for (long seed = Long.parseLong(args[2]); seed <= end; seed++) {
      run.run(Mutant.of(seed, bases));
    }
  }

  private void run(Mutant mutant) throws IOException {
    watchdog.begin(mutant);
    String outcome = outcome(mutant);
    long millis = watchdog.end();
    print(mutant, outcome, millis);
    if (outcome.startsWith(FAILED)) {
      keep(mutant, outcome);
    }
  }

  private static void print(Mutant mutant, String outcome, long millis) {
    String firstLine = outcome.lines().findFirst().orElseThrow();
    System.out.println(
        String.join(
            "\t", "" + mutant.seed(), mutant.base(), mutant.kinds(), firstLine, "" + millis));
  }

  @SuppressWarnings("CatchingUnchecked") // whatever is thrown is what this looks for
  private String outcome(Mutant mutant) {
    try {
      Map<String, byte[]> classes = mutant.classes(bases);
      return isUnchanged(mutant.base(), classes) ? UNCHANGED : attempt.outcome(classes);
    } catch (Throwable e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return FAILED + trace.toString().strip();
    }
  }

  /** Is what the compiler reads just what it read before? Then it makes what it made. */
  private boolean isUnchanged(String base, Map<String, byte[]> classes) {
    try {
      return read(classes).equals(read.computeIfAbsent(base, b -> read(bases.get(b))));
    } catch (DiagnosticException e) {
      return false;
    }
  }

  private static List<ClassDef> read(Map<String, byte[]> classes) {
    List<ClassDef> defs = new ArrayList<>();
    classes.forEach((name, file) -> defs.add(ClassFileReader.readNamed(file, name)));
    return defs;
  }

  /** Keeps the class files that fail, with as little damage as shows the same. */
  private void keep(Mutant mutant, String outcome) throws IOException {
    Mutant small = mutant;
    for (Mutant.Step step : mutant.steps()) {
      List<Mutant.Step> fewer = new ArrayList<>(small.steps());
      fewer.remove(step);
      Mutant candidate = small.with(fewer);
      if (outcome(candidate).startsWith(FAILED)) {
        small = candidate;
      }
    }
    Path folder = kept.resolve("" + mutant.seed());
    Bases.writeClasses(small.classes(bases), folder);
    String why = small.base() + " " + small.kinds() + "\n" + outcome + "\n";
    Files.writeString(folder.resolve("why.txt"), why);
  }

  private void tooSlow(Mutant mutant, List<StackTraceElement> where) {
    print(mutant, FAILED + "too slow: " + where.get(0), Watchdog.MOST_MILLIS);
    try {
      Path folder = kept.resolve("" + mutant.seed());
      Bases.writeClasses(mutant.classes(bases), folder);
      Files.writeString(folder.resolve("why.txt"), mutant + "\ntoo slow\n" + where + "\n");
    } catch (IOException e) {
      System.out.println(e);
    }
    System.out.flush();
    Runtime.getRuntime().halt(1);
  }
}
