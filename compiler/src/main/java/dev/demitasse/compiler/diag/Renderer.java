package dev.demitasse.compiler.diag;

import java.nio.file.Path;
import java.util.List;

/**
 * Turns diagnostics into the text that a person reads:
 *
 * <pre>
 * src/Slow.java:12:5: error D0307: java.lang.Thread does not exist inside a module, which has one thread
 *     new Thread(work).start();
 *     ^^^^^^^^^^
 *   because: called from Slow.onRequestHeaders (src/Slow.java:7:9)
 *       later(headers);
 *       ^^^^^
 *   use: The host calls the module: do the work in a callback.
 * </pre>
 *
 * <p>The source line is there if the source is. A class file knows lines only; where the column is
 * known too, carets stand below what is meant.
 */
public final class Renderer implements Report {
  /** How many diagnostics are printed; what follows is mostly caused by them. */
  static final int LIMIT = 100;

  private final Sources sources;
  private final Paint paint;

  /** Renders with the source lines that {@code sources} finds, coloured for a terminal if asked. */
  public Renderer(Sources sources, boolean isColored) {
    this.sources = sources;
    this.paint = isColored ? Paint.COLORED : Paint.PLAIN;
  }

  /** All messages in the order of their places, and their count; each line ends in a line feed. */
  @Override
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.stream()
        .sorted(Diagnostic.BY_PLACE)
        .limit(LIMIT)
        .forEach(each -> append(each, text));
    int more = diagnostics.size() - LIMIT;
    if (more > 0) {
      text.append("and ").append(more).append(" more\n");
    }
    appendCount(diagnostics, Severity.ERROR, text);
    appendCount(diagnostics, Severity.WARNING, text);
    return text.toString();
  }

  private static void appendCount(
      List<Diagnostic> diagnostics, Severity severity, StringBuilder text) {
    long count = diagnostics.stream().filter(d -> d.code().severity() == severity).count();
    if (count > 0) {
      text.append(count).append(' ').append(severity).append(count == 1 ? "\n" : "s\n");
    }
  }

  private String severity(Diagnostic diagnostic) {
    return paint.with(
        rendition(diagnostic), diagnostic.code().severity() + " " + diagnostic.code());
  }

  private static String rendition(Diagnostic diagnostic) {
    return diagnostic.isError() ? Paint.ERROR : Paint.WARNING;
  }

  private void append(Diagnostic diagnostic, StringBuilder text) {
    Position position = diagnostic.position();
    String place = place(position);
    List<String> sentence = diagnostic.sentence().lines().toList();
    text.append(paint.with(Paint.STRONG, place.isEmpty() ? "" : place + ": "))
        .append(severity(diagnostic))
        .append(": ")
        .append(Printable.text(sentence.isEmpty() ? "" : sentence.get(0)))
        .append('\n');
    appendExcerpt("    ", position, rendition(diagnostic), text);
    // javac's details, such as the symbol that it cannot find, are indented already.
    sentence.stream().skip(1).forEach(line -> text.append(Printable.text(line)).append('\n'));
    diagnostic.also().forEach(label -> append("  also: ", label, true, text));
    appendChain(diagnostic.because(), text);
    if (!diagnostic.remedy().isEmpty()) {
      text.append(paint.with(Paint.HINT, "  use: "))
          .append(Printable.text(diagnostic.remedy()))
          .append('\n');
    }
  }

  /** The source is shown of both ends, which say most: the nearest caller and the callback. */
  private void appendChain(List<Label> because, StringBuilder text) {
    for (int i = 0; i < because.size(); i++) {
      boolean isEnd = i == 0 || i == because.size() - 1;
      append("  because: ", because.get(i), isEnd, text);
    }
  }

  private void append(String word, Label label, boolean withSource, StringBuilder text) {
    String place = place(label.position());
    text.append(word)
        .append(Printable.text(label.text()))
        .append(place.isEmpty() ? "\n" : " (" + place + ")\n");
    if (withSource) {
      appendExcerpt("      ", label.position(), Paint.HINT, text);
    }
  }

  private String place(Position position) {
    if (position.file().isEmpty()) {
      return "";
    }
    Path source = Place.source(position, sources);
    String file = source == null ? position.file() : source.toString();
    String line = position.line() > 0 ? ":" + position.line() : "";
    String column = position.column() > 0 ? ":" + position.column() : "";
    return Printable.text(file) + line + column;
  }

  private void appendExcerpt(
      String indent, Position position, String rendition, StringBuilder text) {
    Path source = Place.source(position, sources);
    Excerpt excerpt = source == null ? null : Excerpt.of(source, position);
    if (excerpt != null) {
      text.append(indent).append(excerpt.line()).append('\n');
      text.append(indent).append(paint.with(rendition, excerpt.marks())).append('\n');
    }
  }
}
