package dev.demitasse;

import java.util.function.BiConsumer;

/**
 * Reads a header map as a host encodes it (layout at {@link
 * dev.demitasse.host.HostCalls#getHeaderMapPairs}). Nothing that a host may give throws or is read
 * beyond its end: what does not fit counts as absent.
 */
final class EncodedPairs {
  private static final int COUNT = 4;
  private static final int SIZES = 8;

  private EncodedPairs() {}

  /**
   * Gives each pair, up to one that does not fit. A count so large that its sizes wrap around
   * counts as less.
   *
   * @return whether all of them fitted
   */
  static boolean forEach(Bytes pairs, BiConsumer<String, String> each) {
    if (pairs.length() < COUNT) {
      return true;
    }
    Bytes sizes = pairs.rest(COUNT);
    int left = pairs.intAt(0) * SIZES;
    if (Bytes.isBelow(sizes.length(), left)) {
      return false;
    }
    Bytes texts = sizes.rest(left);
    for (; left != 0; left -= SIZES) {
      int nameSize = sizes.intAt(0);
      int valueSize = sizes.intAt(4);
      sizes = sizes.rest(SIZES);
      // Behind each text stands a NUL; as unsigned numbers, no size is below 0.
      if (!Bytes.isBelow(nameSize, texts.length())) {
        return false;
      }
      String name = texts.start(nameSize);
      texts = texts.rest(nameSize + 1);
      if (!Bytes.isBelow(valueSize, texts.length())) {
        return false;
      }
      String value = texts.start(valueSize);
      texts = texts.rest(valueSize + 1);
      each.accept(name, value);
    }
    return true;
  }

  /** Whether more than one header has this name, without regard to ASCII case. */
  static boolean isRepeated(Bytes pairs, String name) {
    Occurrences occurrences = new Occurrences(name);
    forEach(pairs, occurrences);
    return occurrences.count > 1;
  }

  /** Counts the headers of a name. */
  private static final class Occurrences implements BiConsumer<String, String> {
    private final String name;
    private int count;

    Occurrences(String name) {
      this.name = name;
    }

    @Override
    public void accept(String each, String value) {
      if (isSameName(each, name)) {
        count++;
      }
    }
  }

  private static boolean isSameName(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (lower(a.charAt(i)) != lower(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
