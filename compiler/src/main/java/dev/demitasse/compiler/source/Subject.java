package dev.demitasse.compiler.source;

import static com.sun.source.tree.Tree.Kind.CHAR_LITERAL;
import static com.sun.source.tree.Tree.Kind.EQUAL_TO;
import static com.sun.source.tree.Tree.Kind.IDENTIFIER;
import static com.sun.source.tree.Tree.Kind.INSTANCE_OF;
import static com.sun.source.tree.Tree.Kind.LAMBDA_EXPRESSION;
import static com.sun.source.tree.Tree.Kind.MEMBER_REFERENCE;
import static com.sun.source.tree.Tree.Kind.MEMBER_SELECT;
import static com.sun.source.tree.Tree.Kind.NEW_ARRAY;
import static com.sun.source.tree.Tree.Kind.NEW_CLASS;
import static com.sun.source.tree.Tree.Kind.NOT_EQUAL_TO;
import static com.sun.source.tree.Tree.Kind.PLUS;
import static com.sun.source.tree.Tree.Kind.PLUS_ASSIGNMENT;
import static com.sun.source.tree.Tree.Kind.REMAINDER;
import static com.sun.source.tree.Tree.Kind.REMAINDER_ASSIGNMENT;
import static com.sun.source.tree.Tree.Kind.STRING_LITERAL;
import static com.sun.source.tree.Tree.Kind.THROW;
import static com.sun.source.tree.Tree.Kind.TRY;
import static com.sun.source.tree.Tree.Kind.TYPE_CAST;

import com.sun.source.tree.Tree;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a diagnostic speaks of.
 *
 * @param place where it is looked for
 * @param kinds of the trees that it can be, in groups, the likeliest first; empty if any will do
 * @param name the simple name of the class or member, for those trees that have one, or what stands
 *     in a literal; empty if any will do
 */
record Subject(Place place, List<Set<Tree.Kind>> kinds, String name) {
  /** Where the subject is. */
  enum Place {
    /** On the diagnostic's line, if there is one. */
    LINE,
    /** The innermost one that holds the line; there if there is none. */
    AROUND,
    /**
     * The class that the diagnostic names: its first line is only that of its first instruction.
     */
    CLASS,
    /** The class's annotation {@code @Filter}. */
    MODULE_NAME;

    /** Has it to do with the line, rather than with the class? */
    boolean isOnLine() {
      return this == LINE || this == AROUND;
    }
  }

  static Subject of(Diagnostic diagnostic) {
    String what = diagnostic.args().isEmpty() ? "" : diagnostic.args().get(0);
    return switch (diagnostic.code()) {
      case D0202 -> of(LAMBDA_EXPRESSION, MEMBER_REFERENCE);
      case D0203 -> of(THROW);
      case D0204 -> new Subject(Place.AROUND, List.of(Set.of(TRY)), "");
      case D0205, D0206 -> of(NEW_ARRAY);
      case D0207, D0701 -> of(REMAINDER, REMAINDER_ASSIGNMENT);
      case D0210, D0217 -> of(EQUAL_TO, NOT_EQUAL_TO);
      case D0212 -> of(INSTANCE_OF, TYPE_CAST);
      case D0304 -> literal((char) Integer.parseInt(what, 16));
      case D0208, D0209, D0213, D0214 -> writtenField(what);
      case D0216 -> of(PLUS, PLUS_ASSIGNMENT);
      case D0313, D0314 -> use(what).or(PLUS, PLUS_ASSIGNMENT); // concatenation calls nothing
      case D0705 -> use("set");
      case D0402, D0404, D0406 -> new Subject(Place.CLASS, List.of(), "");
      case D0403, D0405 -> new Subject(Place.MODULE_NAME, List.of(), "");
      default -> what.isEmpty() ? new Subject(Place.LINE, List.of(), "") : use(what);
    };
  }

  static Subject of(Label label) {
    return switch (label.target()) {
      case CALL -> use(label.name()).or(PLUS, PLUS_ASSIGNMENT);
      case CLASS -> new Subject(Place.CLASS, List.of(), "");
      case MODULE_NAME -> new Subject(Place.MODULE_NAME, List.of(), "");
    };
  }

  private static Subject of(Tree.Kind... kinds) {
    return new Subject(Place.LINE, List.of(Set.of(kinds)), "");
  }

  private Subject or(Tree.Kind... others) {
    List<Set<Tree.Kind>> all = new ArrayList<>(kinds);
    all.add(Set.of(others));
    return new Subject(place, List.copyOf(all), name);
  }

  /** A literal with this character in it. */
  private static Subject literal(char part) {
    return new Subject(
        Place.LINE, List.of(Set.of(STRING_LITERAL, CHAR_LITERAL)), String.valueOf(part));
  }

  /** A field stands to the left of what is written to it, which may well have the same name. */
  private static Subject writtenField(String name) {
    return new Subject(Place.LINE, List.of(Set.of(IDENTIFIER, MEMBER_SELECT)), name);
  }

  /** A use of a name: of {@code Thread.start} after {@code java.lang.Thread.start}. */
  private static Subject use(String what) {
    String path = what.replaceFirst("\\(.*", "");
    String name = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('$')) + 1);
    // A class file has no trace of declared types, so of "Thread t = new Thread()" the second.
    return new Subject(
        Place.LINE,
        List.of(
            Set.of(NEW_CLASS), Set.of(MEMBER_SELECT), Set.of(IDENTIFIER), Set.of(MEMBER_REFERENCE)),
        name);
  }
}
