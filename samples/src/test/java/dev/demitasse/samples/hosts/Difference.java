package dev.demitasse.samples.hosts;

import java.util.List;

/** What differs: where two lists of lines part. */
record Difference(List<String> envoy, List<String> embedded, int at) {
  private static final int LINES_AROUND = 2;

  /** {@code envoy} and {@code embedded} are not equal. */
  static Difference of(List<String> envoy, List<String> embedded) {
    int at = 0;
    int common = Math.min(envoy.size(), embedded.size());
    while (at < common && envoy.get(at).equals(embedded.get(at))) {
      at++;
    }
    return new Difference(envoy, embedded, at);
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at) : "";
  }

  /** Whether the other is of the same kind: about the same header, say. */
  boolean resembles(Difference other) {
    return kind(envoy, at).equals(kind(other.envoy, other.at))
        && kind(embedded, at).equals(kind(other.embedded, other.at));
  }

  // A status line as it is, else without the value.
  private static String kind(List<String> lines, int at) {
    String line = line(lines, at).replaceFirst("^response \\d+", "response");
    return line.startsWith("response: HTTP/")
        ? line
        : line.replaceFirst("^(\\S+ [^:\\s]*).*", "$1");
  }

  @Override
  public String toString() {
    return "Envoy:\n" + around(envoy) + "embedded host:\n" + around(embedded);
  }

  private String around(List<String> lines) {
    StringBuilder text = new StringBuilder();
    int end = Math.min(lines.size(), at + 1 + LINES_AROUND);
    for (int i = Math.max(0, at - LINES_AROUND); i < end; i++) {
      text.append(i == at ? "> " : "  ").append(Printed.text(lines.get(i))).append("\n");
    }
    return text.toString();
  }
}
