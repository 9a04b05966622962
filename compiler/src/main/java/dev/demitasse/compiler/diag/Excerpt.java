package dev.demitasse.compiler.diag;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A source line without its indentation, and carets for the line below it: under the whole line,
 * under what is meant, or one under the column.
 */
record Excerpt(String line, String marks) {
  /** Columns between tab stops. */
  static final int TAB = 8;

  /** A line wider than this is cut so that the caret still stands in it. */
  private static final int WIDTH = 100;

  /** The excerpt of a place; null if the file cannot be read or has no such line. */
  static @Nullable Excerpt of(Path source, Position position) {
    String text = line(source, position.line());
    if (text == null || text.isBlank()) {
      return null;
    }
    return of(withoutTabs(text).stripTrailing(), position.column(), position.endColumn());
  }

  /** A line of a file, from 1; null if there is no such line. */
  static @Nullable String line(Path source, int number) {
    List<String> lines = lines(source);
    return number < 1 || number > lines.size() ? null : lines.get(number - 1);
  }

  private static Excerpt of(String line, int column, int endColumn) {
    int indent = line.length() - line.stripLeading().length();
    int caret = Math.max(column - 1, indent);
    int from = Math.max(indent, caret - WIDTH * 3 / 4);
    String shown = line.substring(Math.min(from, line.length()));
    shown = shown.substring(0, Math.min(shown.length(), WIDTH));
    int before = column > 0 ? caret - from : 0;
    int wanted = column > 0 ? Math.max(1, endColumn - column) : shown.length();
    int carets = Math.max(1, Math.min(wanted, shown.length() - before));
    return new Excerpt(Printable.text(shown), " ".repeat(before) + "^".repeat(carets));
  }

  // Bytes that are no UTF-8 must not hide a message about them.
  private static List<String> lines(Path source) {
    try {
      return new String(Files.readAllBytes(source), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String withoutTabs(String line) {
    StringBuilder wide = new StringBuilder();
    for (char c : line.toCharArray()) {
      wide.append(c == '\t' ? " ".repeat(TAB - wide.length() % TAB) : String.valueOf(c));
    }
    return wide.toString();
  }
}
