package dev.demitasse.compiler.fuzz;

import java.util.List;

/** Java text with its indentation. */
final class Source {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** A place in the text, and how far what follows it is indented. */
  record Mark(int place, int depth) {}

  Mark mark() {
    return new Mark(text.length(), depth);
  }

  /** The lines since a mark, without the indentation that was there. */
  List<String> since(Mark mark) {
    int indentation = 2 * mark.depth();
    return text.substring(mark.place()).lines().map(l -> l.substring(indentation)).toList();
  }

  Source line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    return this;
  }

  /** A line that ends in a brace, and what comes in it. */
  Source open(String line) {
    line(line + " {");
    depth++;
    return this;
  }

  /** Ends one block and begins another, as {@code else} does. */
  Source next(String between) {
    depth--;
    line("} " + between + " {");
    depth++;
    return this;
  }

  Source close() {
    return close("");
  }

  /** Ends a block, with what follows the brace. */
  Source close(String rest) {
    depth--;
    return line("}" + rest);
  }

  /** A line one step to the left, as labels of a switch are in one to the right. */
  Source label(String line) {
    depth--;
    line(line);
    depth++;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
