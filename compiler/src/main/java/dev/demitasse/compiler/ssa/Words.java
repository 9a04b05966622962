package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;

/** One line of IR text, word by word, its comment apart. */
final class Words {
  private static final String COMMENT = "//";

  private final List<String> words = new ArrayList<>();
  private final List<String> comment = new ArrayList<>();
  private int next;

  Words(String line) {
    List<String> target = words;
    for (int i = 0; i < line.length(); ) {
      int end = Literals.endOfWord(line, i);
      String word = line.substring(i, end);
      if (word.equals(COMMENT)) {
        target = comment;
      } else if (!word.isEmpty()) {
        target.add(word);
      }
      i = end + 1;
    }
  }

  /** The words behind {@code //}. */
  List<String> comment() {
    return comment;
  }

  boolean hasNext() {
    return next < words.size();
  }

  /** The next word without taking it; null at the end. */
  @Nullable
  String peek() {
    return hasNext() ? words.get(next) : null;
  }

  String next() {
    if (!hasNext()) {
      throw new IllegalArgumentException("the line ends too early");
    }
    return words.get(next++);
  }

  /** Takes the next word, which must be this one. */
  void expect(String word) {
    String actual = next();
    if (!actual.equals(word)) {
      throw new IllegalArgumentException("expected " + word + ", not " + actual);
    }
  }

  /** Takes the next word if it is this one. */
  boolean take(String word) {
    boolean found = word.equals(peek());
    next += found ? 1 : 0;
    return found;
  }

  /** The rest of the next word, which must begin so. */
  String nextAfter(String prefix) {
    String word = next();
    if (!word.startsWith(prefix)) {
      throw new IllegalArgumentException("expected " + prefix + "…, not " + word);
    }
    return word.substring(prefix.length());
  }

  /** Everything must have been taken. */
  void end() {
    if (hasNext()) {
      throw new IllegalArgumentException("too much: " + next());
    }
  }
}
