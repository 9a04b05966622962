package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Position;
import java.util.List;

/** Lays trees out in lines, each change of the Java line in a comment before. */
final class WatLines {
  private static final int WIDTH = 100;
  private static final String STEP = "  ";

  private final StringBuilder out;
  private Position last = Position.NONE;

  WatLines(StringBuilder out) {
    this.out = out;
  }

  /** Writes statements; the closing parentheses stay open at the end of the last line. */
  void statements(List<WatTree> trees, String indent) {
    trees.forEach(t -> tree(t, indent));
  }

  private void tree(WatTree tree, String indent) {
    comment(tree.position(), indent);
    out.append('\n').append(indent);
    String line = line(tree);
    if (isOnePlace(tree) && indent.length() + line.length() <= WIDTH) {
      out.append(line);
      return;
    }
    out.append('(').append(tree.head());
    tree.operands().forEach(t -> tree(t, indent + STEP));
    bodies(tree, indent + STEP);
    out.append(')');
  }

  private void bodies(WatTree tree, String indent) {
    if (tree.body() == null) {
      return;
    }
    if (!tree.head().startsWith("if")) {
      statements(tree.body(), indent);
      return;
    }
    part("then", tree.body(), indent);
    if (tree.otherwise() != null) {
      part("else", tree.otherwise(), indent);
    }
  }

  private void part(String name, List<WatTree> trees, String indent) {
    out.append('\n').append(indent).append('(').append(name);
    statements(trees, indent + STEP);
    out.append(')');
  }

  /** Is it without blocks, and of one Java line? */
  private static boolean isOnePlace(WatTree tree) {
    return tree.body() == null
        && tree.operands().stream()
            .allMatch(o -> isOnePlace(o) && isSame(o.position(), tree.position()));
  }

  private static boolean isSame(Position a, Position b) {
    return WatComments.place(a).equals(WatComments.place(b));
  }

  private void comment(Position position, String indent) {
    if (position.line() > 0 && !isSame(position, last)) {
      out.append('\n').append(indent).append(";; ").append(WatComments.place(position));
      last = position;
    }
  }

  private static String line(WatTree tree) {
    StringBuilder text = new StringBuilder("(").append(tree.head());
    tree.operands().forEach(o -> text.append(' ').append(line(o)));
    return text.append(')').toString();
  }
}
