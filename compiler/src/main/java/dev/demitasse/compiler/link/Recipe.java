package dev.demitasse.compiler.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a concatenation puts together: literal texts, and arguments in their order.
 *
 * @param parts a text each; null stands for the next argument
 * @param unsigned the indices of the arguments that are shown as unsigned numbers
 */
record Recipe(List<String> parts, Set<Integer> unsigned) {
  Recipe(List<String> parts) {
    this(parts, Set.of());
  }

  /** javac's recipe (StringConcatFactory): \1 is an argument, \2 a constant. */
  static Recipe ofJavac(String recipe, List<Object> constants) {
    List<String> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int constant = 0;
    for (char c : recipe.toCharArray()) {
      if (c == '\1') {
        flush(parts, text);
        parts.add(null);
      } else if (c == '\2') {
        text.append(constants.get(constant++));
      } else {
        text.append(c);
      }
    }
    flush(parts, text);
    return new Recipe(parts);
  }

  /** A log template: each {@code {}} is an argument while there are some. */
  static Recipe ofTemplate(String template, int arguments) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < arguments; i++) {
      int place = template.indexOf("{}", from);
      if (place < 0) {
        break;
      }
      if (place > from) {
        parts.add(template.substring(from, place));
      }
      parts.add(null);
      from = place + 2;
    }
    if (from < template.length()) {
      parts.add(template.substring(from));
    }
    return new Recipe(parts);
  }

  private static void flush(List<String> parts, StringBuilder text) {
    if (text.length() > 0) {
      parts.add(text.toString());
      text.setLength(0);
    }
  }

  /** The literal texts. */
  List<String> texts() {
    return parts.stream().filter(Objects::nonNull).toList();
  }

  /** How many arguments it takes. */
  int arguments() {
    return (int) parts.stream().filter(p -> p == null).count();
  }
}
