package dev.demitasse.compiler.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random program: a filter, and what a host does with it.
 *
 * @param className its class, and the first part of the names of all others
 * @param source readable Java
 * @param steps for a {@code HostScript}
 */
record RandomFilter(long seed, String className, String source, List<String> steps) {
  private static final Pattern HEAD = Pattern.compile(" class (P(\\d+)) ");
  private static final Pattern STEPS = Pattern.compile("  // host: (.*)\n");

  static RandomFilter of(long seed) {
    Draws draws = new Draws(seed);
    Program program = new Program(draws);
    String className = "P" + seed;
    new FilterWriter(program, className, seed).write();
    return new RandomFilter(seed, className, program.out().toString(), Steps.of(program));
  }

  /** What {@link #asFile} has written. */
  static RandomFilter ofFile(String text) {
    Matcher head = HEAD.matcher(text);
    Matcher steps = STEPS.matcher(text);
    if (!head.find() || !steps.find()) {
      throw new IllegalArgumentException("no random program: " + text);
    }
    String source = text.substring(0, steps.start()) + text.substring(steps.end());
    long seed = Long.parseLong(head.group(2));
    return new RandomFilter(seed, head.group(1), source, List.of(steps.group(1).split("; ")));
  }

  /** The same with another source. */
  RandomFilter withSource(String other) {
    return new RandomFilter(seed, className, other, steps);
  }

  /** The same with other steps. */
  RandomFilter withSteps(List<String> other) {
    return new RandomFilter(seed, className, source, other);
  }

  /** As a file that can be made a golden case. */
  String asFile() {
    StringBuilder file = new StringBuilder(source);
    int line = source.indexOf('\n', source.indexOf(" class " + className)) + 1;
    return file.insert(line, "  // host: " + String.join("; ", steps) + "\n").toString();
  }
}
