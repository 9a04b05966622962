package dev.demitasse.compiler.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;

/**
 * The part of a tree that is pointed at. It begins where javac puts its caret, so that every way to
 * compile names the same column: at the dot of {@code a.b}, at an operator, at a declared name.
 *
 * @param tree what it is a part of
 * @param start offset of the first character
 * @param end offset behind the last character
 */
public record Extent(Tree tree, int start, int end) {
  /** The extent of a tree that has text of its own. */
  static Extent of(Tree tree, ParsedSource source) {
    return tree.accept(new Visitor(source), null);
  }

  private static final class Visitor extends SimpleTreeVisitor<Extent, Void> {
    private final ParsedSource source;

    Visitor(ParsedSource source) {
      this.source = source;
    }

    @Override
    protected Extent defaultAction(Tree tree, Void unused) {
      return new Extent(tree, source.start(tree), source.end(tree));
    }

    @Override
    public Extent visitTry(TryTree tree, Void unused) {
      return word(tree, source.start(tree));
    }

    @Override
    public Extent visitMemberSelect(MemberSelectTree tree, Void unused) {
      int name = source.end(tree) - tree.getIdentifier().length();
      int dot = source.text().lastIndexOf('.', name);
      return new Extent(tree, Math.max(dot, source.start(tree)), source.end(tree));
    }

    @Override
    public Extent visitNewClass(NewClassTree tree, Void unused) {
      int start = source.start(tree);
      return new Extent(tree, start, Math.max(start + 1, source.end(tree.getIdentifier())));
    }

    @Override
    public Extent visitInstanceOf(InstanceOfTree tree, Void unused) {
      return word(tree, source.afterBlanks(source.end(tree.getExpression())));
    }

    @Override
    public Extent visitBinary(BinaryTree tree, Void unused) {
      return operator(tree, tree.getLeftOperand());
    }

    @Override
    public Extent visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
      return operator(tree, tree.getVariable());
    }

    @Override
    public Extent visitAssignment(AssignmentTree tree, Void unused) {
      return operator(tree, tree.getVariable());
    }

    private Extent operator(Tree tree, Tree left) {
      int start = source.afterBlanks(source.end(left));
      int end = start;
      while ("=!<>+-*/%&|^".indexOf(source.text().charAt(end)) >= 0) {
        end++;
      }
      return new Extent(tree, start, Math.max(end, start + 1));
    }

    @Override
    public Extent visitClass(ClassTree tree, Void unused) {
      int start = source.afterBlanks(endOr(tree.getModifiers(), source.start(tree)));
      Extent name = name(tree, tree.getSimpleName().toString(), start);
      return new Extent(tree, start, name.end());
    }

    @Override
    public Extent visitMethod(MethodTree tree, Void unused) {
      int modifiers = endOr(tree.getModifiers(), source.start(tree));
      return tree.getReturnType() == null
          ? word(tree, source.afterBlanks(modifiers))
          : name(tree, tree.getName().toString(), endOr(tree.getReturnType(), modifiers));
    }

    @Override
    public Extent visitVariable(VariableTree tree, Void unused) {
      int modifiers = endOr(tree.getModifiers(), source.start(tree));
      int type = tree.getType() == null ? modifiers : endOr(tree.getType(), modifiers);
      Extent name = name(tree, tree.getName().toString(), type);
      int end = tree.getInitializer() == null ? -1 : source.end(tree.getInitializer());
      return new Extent(tree, name.start(), Math.max(end, name.end()));
    }

    private Extent name(Tree tree, String name, int from) {
      int start = source.indexOfWord(name, from, source.end(tree));
      return start < 0 ? word(tree, source.start(tree)) : word(tree, start);
    }

    private Extent word(Tree tree, int start) {
      return new Extent(tree, start, source.endOfWord(start));
    }

    private int endOr(Tree tree, int otherwise) {
      return Math.max(source.end(tree), otherwise);
    }
  }
}
