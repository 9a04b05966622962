package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Position;
import java.util.List;

/** Lays trees out in lines, each change of the Java line in a comment before. */
final class WatLines {
  private static final int WIDTH = 100;
  private static final String STEP = "  ";

  /**
   * From here on, deeper nesting shows in the parentheses only: the code would leave the screen.
   */
  private static final int DEEPEST = 60;

  private final WatText out;
  private final Encoded.Function places;
  private Position last = Position.NONE;

  WatLines(WatText out, Encoded.Function places) {
    this.out = out;
    this.places = places;
  }

  private static String deeper(String indent) {
    return indent.length() < DEEPEST ? indent + STEP : indent;
  }

  /** Writes statements; the closing parentheses stay open at the end of the last line. */
  void statements(List<WatTree> trees, String indent) {
    trees.forEach(t -> tree(t, indent));
  }

  private void tree(WatTree tree, String indent) {
    comment(tree.position(), indent);
    out.newLine(indent);
    StringBuilder line = new StringBuilder(indent);
    if (isInLine(tree, line) && isOnePlace(tree)) {
      out.append(line.substring(indent.length()));
      covers(tree);
      return;
    }
    out.append("(").append(tree.head());
    covers(tree.place().start());
    tree.operands().forEach(t -> tree(t, deeper(indent)));
    bodies(tree, deeper(indent));
    out.append(")");
  }

  private void covers(WatTree tree) {
    tree.operands().forEach(this::covers);
    covers(tree.place().start());
  }

  private void covers(int index) {
    out.covers(places.offsets().get(index), places.end(index));
  }

  private void bodies(WatTree tree, String indent) {
    if (tree.body() == null) {
      return;
    }
    if (tree.head().startsWith("if")) {
      branches(tree, indent);
    } else {
      statements(tree.body(), indent);
    }
    covers(tree.place().end());
  }

  private void branches(WatTree tree, String indent) {
    out.newLine(indent).append("(then");
    statements(tree.body(), deeper(indent));
    out.append(")");
    if (tree.otherwise() != null) {
      out.newLine(indent).append("(else");
      covers(tree.place().otherwise());
      statements(tree.otherwise(), deeper(indent));
      out.append(")");
    }
  }

  /** Is it without blocks, and of one Java line? */
  private static boolean isOnePlace(WatTree tree) {
    return tree.body() == null
        && tree.operands().stream()
            .allMatch(o -> isOnePlace(o) && isSame(o.position(), tree.position()));
  }

  private static boolean isSame(Position a, Position b) {
    return a.chain().equals(b.chain());
  }

  private void comment(Position position, String indent) {
    if (position.line() > 0 && !isSame(position, last)) {
      out.newLine(indent).append(";; ").append(position.chain());
      last = position;
    }
  }

  /** Adds the tree to the line; stops, and answers false, where the line is full. */
  private static boolean isInLine(WatTree tree, StringBuilder line) {
    line.append('(').append(tree.head());
    for (WatTree operand : tree.operands()) {
      if (line.length() >= WIDTH || !isInLine(operand, line.append(' '))) {
        return false;
      }
    }
    return line.append(')').length() <= WIDTH;
  }
}
