package dev.demitasse.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing program small: takes lines, blocks, steps and parts of expressions away as long
 * as the program still fails in the same way. It knows Java's brackets and no more, so it need not
 * change when programs have something new.
 */
final class Reducer {
  private static final List<String> SIMPLE = List.of("0", "1", "true", "false", "\"\"", "null");
  private static final int MOST_ROUNDS = 20;

  private final Predicate<RandomFilter> fails;
  private RandomFilter best;
  private int attempts;

  private Reducer(RandomFilter filter, int attempts, Predicate<RandomFilter> fails) {
    this.best = filter;
    this.attempts = attempts;
    this.fails = fails;
  }

  /**
   * The smallest program found.
   *
   * @param attempts how many programs are tried at most
   * @param fails does a program still show the same? It is asked for programs that do not compile
   *     too
   */
  static RandomFilter reduce(RandomFilter filter, int attempts, Predicate<RandomFilter> fails) {
    Reducer reducer = new Reducer(filter, attempts, fails);
    int before = Integer.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && reducer.size() < before; round++) {
      before = reducer.size();
      reducer.dropSteps();
      reducer.dropLines();
      reducer.simplifyBrackets();
    }
    return reducer.best;
  }

  private int size() {
    return best.source().length() + best.steps().size();
  }

  private boolean tries(RandomFilter candidate) {
    boolean better = attempts-- > 0 && fails.test(candidate);
    best = better ? candidate : best;
    return better;
  }

  /** All but the first, which makes the plugin. */
  private void dropSteps() {
    for (int i = best.steps().size() - 1; i > 0; i--) {
      List<String> fewer = new ArrayList<>(best.steps());
      fewer.remove(i);
      tries(best.withSteps(fewer));
    }
  }

  /** Each line, with the block that it opens or, where that must stay, without. */
  private void dropLines() {
    for (int i = lines().size() - 1; i >= 0; i--) {
      if (i < lines().size() && !triesWithout(i, endOfBlock(i) + 1)) {
        boolean opens = endOfBlock(i) > i;
        if (opens) {
          triesUnwrapped(i);
        }
      }
    }
  }

  private List<String> lines() {
    return best.source().lines().toList();
  }

  private boolean triesWithout(int from, int to) {
    List<String> rest = new ArrayList<>(lines());
    rest.subList(from, to).clear();
    return tries(best.withSource(String.join("\n", rest) + "\n"));
  }

  private void triesUnwrapped(int at) {
    List<String> rest = new ArrayList<>(lines());
    rest.remove(endOfBlock(at));
    rest.remove(at);
    tries(best.withSource(String.join("\n", rest) + "\n"));
  }

  /** The line that closes what a line opens; the line itself if it opens nothing. */
  private int endOfBlock(int at) {
    List<String> lines = lines();
    if (!lines.get(at).endsWith("{")) {
      return at;
    }
    String indentation = lines.get(at).substring(0, indentation(lines.get(at)));
    for (int i = at + 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(indentation + "}")) {
        return i;
      }
    }
    return at;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** What stands in brackets becomes one of its operands, or a constant. */
  private void simplifyBrackets() {
    for (int i = best.source().length() - 1; i >= 0; i--) {
      if (i < best.source().length() && best.source().charAt(i) == '(') {
        simplify(i);
      }
    }
  }

  private void simplify(int open) {
    String source = best.source();
    int close = closing(source, open);
    if (close < 0) {
      return;
    }
    for (String simple : candidates(source.substring(open + 1, close))) {
      String other = source.substring(0, open) + simple + source.substring(close + 1);
      if (other.length() < source.length() && tries(best.withSource(other))) {
        return;
      }
    }
  }

  private static List<String> candidates(String inside) {
    List<String> candidates = new ArrayList<>(SIMPLE);
    candidates.add("()");
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= inside.length(); i++) {
      char c = i == inside.length() ? ' ' : inside.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == ' ') {
        candidates.add(inside.substring(from, i));
        candidates.add("(" + inside.substring(from, i) + ")");
        from = i + 1;
      }
    }
    return candidates;
  }

  private static int closing(String source, int open) {
    int depth = 0;
    for (int i = open; i < source.length(); i++) {
      depth += source.charAt(i) == '(' ? 1 : source.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
