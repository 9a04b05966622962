package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import java.util.List;
import java.util.Locale;

/** What single words of IR text name. */
final class Names {
  private static final char CLASS_OF_POSITION = '@';

  private Names() {}

  static Type type(String word) {
    return Type.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static MethodRef method(String word) {
    int dot = word.indexOf('.');
    int descriptor = word.indexOf('(', dot);
    if (dot < 0 || descriptor < 0) {
      throw new IllegalArgumentException("not a method: " + word);
    }
    return new MethodRef(
        Literals.unescaped(word.substring(0, dot)),
        Literals.unescaped(word.substring(dot + 1, descriptor)),
        Literals.unescaped(word.substring(descriptor)));
  }

  static FieldRef field(String word) {
    int dot = word.indexOf('.');
    int descriptor = word.indexOf(':', dot);
    if (dot < 0 || descriptor < 0) {
      throw new IllegalArgumentException("not a field: " + word);
    }
    return new FieldRef(
        Literals.unescaped(word.substring(0, dot)),
        Literals.unescaped(word.substring(dot + 1, descriptor)),
        Literals.unescaped(word.substring(descriptor + 1)));
  }

  static Import imported(String word) {
    int colon = word.indexOf(':');
    int arrow = word.indexOf('>', colon);
    List<Type> params =
        word.substring(colon + 1, arrow).chars().mapToObj(c -> Type.ofLetter((char) c)).toList();
    return new Import(
        Literals.unescaped(word.substring(0, colon)),
        params,
        Type.ofLetter(word.charAt(arrow + 1)));
  }

  /** The position in a comment; other comments are none. */
  static Position position(List<String> words, String owner) {
    Position position = null;
    for (int i = words.size() - 1; i >= 0; i -= 2) {
      Position place = place(words.get(i), owner, position);
      if (place == null || (i > 0 && !words.get(i - 1).equals("<"))) {
        return Position.NONE;
      }
      position = place;
    }
    return position == null ? Position.NONE : position;
  }

  private static @Nullable Position place(
      String word, String owner, @Nullable Position calledFrom) {
    int colon = word.lastIndexOf(':');
    int at = word.indexOf(CLASS_OF_POSITION);
    if (colon < at || !word.substring(colon + 1).matches("\\d{1,9}")) {
      return null;
    }
    String className = at < 0 ? owner : Literals.unescaped(word.substring(0, at));
    String file = Literals.unescaped(word.substring(at + 1, colon));
    return new Position(className, file, Integer.parseInt(word.substring(colon + 1)), calledFrom);
  }
}
