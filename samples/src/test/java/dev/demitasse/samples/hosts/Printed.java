package dev.demitasse.samples.hosts;

import dev.demitasse.wasmhost.envoy.HttpMessage;
import java.util.ArrayList;
import java.util.List;

/** Messages as lines that a person can read, one byte a char. */
final class Printed {
  private static final int MOST = 120;

  private Printed() {}

  /** All of a message; the body's own lines, each in quotes. */
  static List<String> lines(HttpMessage message) {
    List<String> lines = new ArrayList<>();
    lines.add(message.firstLine());
    message.headers().forEach(header -> lines.add(header.name() + ": " + header.value()));
    if (!message.body().isEmpty()) {
      message.body().lines().forEach(line -> lines.add('"' + line + '"'));
    }
    return lines;
  }

  /** A text without control characters and not too long. */
  static String text(String bytes) {
    StringBuilder text = new StringBuilder();
    bytes.chars().limit(MOST).forEach(c -> text.append(printed((char) c)));
    int more = bytes.length() - MOST;
    return more > 0 ? text + "… and " + more + " more" : text.toString();
  }

  private static String printed(char c) {
    return c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\x%02x", (int) c);
  }
}
