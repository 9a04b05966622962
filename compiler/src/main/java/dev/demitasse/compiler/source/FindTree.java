package dev.demitasse.compiler.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is pointed at in a source. */
final class FindTree {
  private final ParsedSource source;

  FindTree(ParsedSource source) {
    this.source = source;
  }

  /**
   * The subject on a line, else the first statement of the line, of one that is a call what is
   * called, else whatever begins there first; null if nothing does.
   */
  @Nullable
  Extent onLine(int line, Subject subject) {
    return extents()
        .filter(extent -> source.line(extent.start()) == line)
        .min(
            Comparator.comparingInt((Extent each) -> rank(each.tree(), subject))
                .thenComparing(Extent::start))
        .map(extent -> ofCall(extent, line))
        .orElse(null);
  }

  /** {@code a.b(…);}, {@code .b}: rather than a whole statement, as for a call that is named. */
  private Extent ofCall(Extent extent, int line) {
    if (extent.tree() instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call) {
      Extent called = Extent.of(call.getMethodSelect(), source);
      return source.line(called.start()) == line ? called : extent;
    }
    return extent;
  }

  /** The innermost tree of the subject's kinds that holds a line; null if none does. */
  @Nullable
  Extent around(int line, Subject subject) {
    return extents()
        .filter(extent -> rank(extent.tree(), subject) < subject.kinds().size())
        .filter(extent -> holds(extent.tree(), line))
        .max(Comparator.comparing(Extent::start))
        .orElse(null);
  }

  private boolean holds(Tree tree, int line) {
    return source.line(source.start(tree)) <= line && line <= source.line(source.end(tree));
  }

  private Stream<Extent> extents() {
    List<Extent> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, Void unused) {
        if (tree != null && source.hasText(tree)) {
          found.add(Extent.of(tree, source));
        }
        return super.scan(tree, unused);
      }
    }.scan(source.unit().getTypeDecls(), null);
    return found.stream();
  }

  private static int rank(Tree tree, Subject subject) {
    if (hasName(tree, subject.name())) {
      for (int i = 0; i < subject.kinds().size(); i++) {
        if (subject.kinds().get(i).contains(tree.getKind())) {
          return i;
        }
      }
    }
    return subject.kinds().size() + (tree instanceof StatementTree ? 0 : 1);
  }

  private static boolean hasName(Tree tree, String wanted) {
    if (tree instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue()).contains(wanted);
    }
    String name = name(tree);
    return wanted.isEmpty() || name.isEmpty() || name.equals(wanted);
  }

  /** The simple name that is used; empty for trees that use none. */
  private static String name(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    } else if (tree instanceof MemberReferenceTree reference) {
      return reference.getName().toString();
    } else if (tree instanceof NewClassTree created) {
      return name(created.getIdentifier());
    }
    return "";
  }

  /** The class of an internal name; null if it is not declared here, or inside a method. */
  @Nullable
  ClassTree declaration(String className) {
    ExpressionTree packageName = source.unit().getPackageName();
    String prefix = packageName == null ? "" : packageName.toString().replace('.', '/') + "/";
    return among(source.unit().getTypeDecls(), prefix, className);
  }

  private static @Nullable ClassTree among(
      List<? extends Tree> declarations, String prefix, String className) {
    for (Tree each : declarations) {
      if (each instanceof ClassTree declared) {
        String name = prefix + declared.getSimpleName();
        if (name.equals(className)) {
          return declared;
        } else if (className.startsWith(name + "$")) {
          return among(declared.getMembers(), name + "$", className);
        }
      }
    }
    return null;
  }

  /** The module's name in the annotation {@code @Filter} of a class, else the class itself. */
  static Tree moduleName(ClassTree filter) {
    for (AnnotationTree annotation : filter.getModifiers().getAnnotations()) {
      if (name(annotation.getAnnotationType()).equals("Filter")) {
        return value(annotation);
      }
    }
    return filter;
  }

  // Of "value = x" the left side is a name; attribution also writes it into a source without it.
  private static Tree value(AnnotationTree annotation) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (!(argument instanceof AssignmentTree)) {
        return argument;
      } else if (name(((AssignmentTree) argument).getVariable()).equals("value")) {
        return ((AssignmentTree) argument).getExpression();
      }
    }
    return annotation;
  }
}
