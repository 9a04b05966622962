package dev.demitasse.compiler.wasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Few strings that hold all given ones: one inside another is not stored, and two that overlap most
 * are joined first.
 *
 * <pre>
 * "cookie" "set-cookie" "cookies" "ok"    ⇒   "set-cookies"
 * </pre>
 *
 * <p>The greedy way to a short common superstring; strings without overlap stay apart, to be placed
 * freely.
 */
final class PackStrings {
  private final List<String> strings;

  private PackStrings(List<String> strings) {
    this.strings = strings;
  }

  /** The packed strings, in an order that depends on the given ones only. */
  static List<String> run(List<String> all) {
    PackStrings pack = new PackStrings(withoutContained(all));
    while (pack.joinBestPair()) {
      // Each turn leaves one string less.
    }
    return pack.strings;
  }

  private static List<String> withoutContained(List<String> all) {
    List<String> longestFirst = new ArrayList<>(all);
    longestFirst.sort(Comparator.comparingInt((String s) -> -s.length()));
    List<String> kept = new ArrayList<>();
    for (String s : longestFirst) {
      if (kept.stream().noneMatch(k -> k.contains(s))) {
        kept.add(s);
      }
    }
    kept.sort(Comparator.comparingInt(all::indexOf));
    return kept;
  }

  private boolean joinBestPair() {
    int best = 0;
    int bestHead = 0;
    int bestTail = 0;
    for (int head = 0; head < strings.size(); head++) {
      for (int tail = 0; tail < strings.size(); tail++) {
        int overlap = head == tail ? 0 : overlap(strings.get(head), strings.get(tail));
        if (overlap > best) {
          best = overlap;
          bestHead = head;
          bestTail = tail;
        }
      }
    }
    if (best == 0) {
      return false;
    }
    strings.set(bestHead, strings.get(bestHead) + strings.get(bestTail).substring(best));
    strings.remove(bestTail);
    return true;
  }

  private static int overlap(String head, String tail) {
    for (int length = Math.min(head.length(), tail.length()) - 1; length > 0; length--) {
      if (head.regionMatches(head.length() - length, tail, 0, length)) {
        return length;
      }
    }
    return 0;
  }
}
