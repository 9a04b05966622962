package dev.demitasse.compiler.diag;

import dev.demitasse.Nullable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Turns diagnostics into the text that a person reads:
 *
 * <pre>
 * src/Slow.java:12: error D0301: java.lang.Thread does not exist inside a module
 *     new Thread(this::work).start();
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *   because: called from Slow.onRequestHeaders (Slow.java:7)
 *   use: do the work in the callback
 * </pre>
 *
 * <p>The source line is there if the source is. A class file knows lines only; where the column is
 * known too, one caret points at it.
 */
public final class Renderer {
  /** How many diagnostics are printed; what follows is mostly caused by them. */
  static final int LIMIT = 100;

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic each) -> each.position().file())
          .thenComparingInt(each -> each.position().line())
          .thenComparingInt(each -> each.position().column())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::sentence);

  private final Sources sources;
  private final Paint paint;

  /** Renders with the source lines that {@code sources} finds, coloured for a terminal if asked. */
  public Renderer(Sources sources, boolean isColored) {
    this.sources = sources;
    this.paint = isColored ? Paint.COLORED : Paint.PLAIN;
  }

  /** All messages in the order of their places, and their count; each line ends in a line feed. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.stream().sorted(BY_PLACE).limit(LIMIT).forEach(each -> append(each, text));
    int more = diagnostics.size() - LIMIT;
    if (more > 0) {
      text.append("and ").append(more).append(" more\n");
    }
    if (!diagnostics.isEmpty()) {
      text.append(diagnostics.size()).append(diagnostics.size() == 1 ? " error\n" : " errors\n");
    }
    return text.toString();
  }

  private void append(Diagnostic diagnostic, StringBuilder text) {
    Position position = diagnostic.position();
    Path source = source(position);
    List<String> sentence = diagnostic.sentence().lines().toList();
    text.append(paint.strong(place(position, source)))
        .append(paint.error("error " + diagnostic.code()))
        .append(": ")
        .append(Printable.text(sentence.isEmpty() ? "" : sentence.get(0)))
        .append('\n');
    appendExcerpt(position, source, text);
    // javac's details, such as the symbol that it cannot find, are indented already.
    sentence.stream().skip(1).forEach(line -> text.append(Printable.text(line)).append('\n'));
    for (String reason : diagnostic.because()) {
      text.append("  because: ").append(Printable.text(reason)).append('\n');
    }
    if (!diagnostic.remedy().isEmpty()) {
      text.append(paint.hint("  use: ")).append(Printable.text(diagnostic.remedy())).append('\n');
    }
  }

  private @Nullable Path source(Position position) {
    if (position.className().isEmpty() && !position.file().isEmpty()) {
      return Path.of(position.file());
    }
    return sources.find(position);
  }

  private static String place(Position position, @Nullable Path source) {
    if (position.file().isEmpty()) {
      return "";
    }
    String file = source == null ? position.file() : source.toString();
    String line = position.line() > 0 ? ":" + position.line() : "";
    String column = position.column() > 0 ? ":" + position.column() : "";
    return Printable.text(file) + line + column + ": ";
  }

  private void appendExcerpt(Position position, @Nullable Path source, StringBuilder text) {
    Excerpt excerpt = source == null ? null : Excerpt.of(source, position);
    if (excerpt != null) {
      text.append("    ").append(excerpt.line()).append('\n');
      text.append("    ").append(paint.error(excerpt.marks())).append('\n');
    }
  }
}
