package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.engines.Engine;

/**
 * Something that a program does on one executor and not on the JVM.
 *
 * @param where the executor, and the pass where one is known
 * @param kind what sort of difference it is: two programs with the same are likely to show one bug
 * @param detail all there is to say about it
 */
record Difference(String where, String kind, String detail) {
  /** The executor; null where it is one after a pass. */
  @Nullable
  Engine engine() {
    return Engine.of(where);
  }

  /** An executor that ended with an exception where it should have done something. */
  static Difference ofFailure(String where, Throwable failure) {
    StringBuilder trace = new StringBuilder(failure.toString()).append('\n');
    for (int i = 0; i < Math.min(12, failure.getStackTrace().length); i++) {
      trace.append("    at ").append(failure.getStackTrace()[i]).append('\n');
    }
    String message = String.valueOf(failure.getMessage());
    String place = failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0];
    String code = message.replaceAll("[0-9]+", "0").lines().findFirst().orElse("");
    boolean told = failure instanceof AssertionError;
    String kind = failure.getClass().getSimpleName() + (told ? " " + code : place);
    return new Difference(where, kind, trace.toString());
  }

  /** Two transcripts, with the first line that differs. */
  static Difference ofTranscripts(String where, String expected, String actual) {
    String[] wanted = expected.split("\n");
    String[] got = actual.split("\n");
    int at = 0;
    while (at < Math.min(wanted.length, got.length) && wanted[at].equals(got[at])) {
      at++;
    }
    String detail =
        "line " + (at + 1) + "\n  JVM: " + line(wanted, at) + "\n  " + where + ": " + line(got, at);
    return new Difference(where, "other behaviour in " + sort(line(wanted, at)), detail + "\n");
  }

  /** A step, or the level of a log line. */
  private static String sort(String line) {
    return line.strip().replaceFirst("[ :].*", "");
  }

  private static String line(String[] lines, int at) {
    return at < lines.length ? lines[at] : "(nothing)";
  }

  /** Do both show the same bug, as far as one can tell? */
  boolean resembles(Difference other) {
    return where.equals(other.where) && kind.equals(other.kind);
  }

  @Override
  public String toString() {
    return where + ": " + kind + "\n" + detail;
  }
}
