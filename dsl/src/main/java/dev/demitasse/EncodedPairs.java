package dev.demitasse;

/**
 * Reads a header map as a host encodes it (layout at {@link
 * dev.demitasse.host.HostCalls#getHeaderMapPairs}). Nothing that a host may give throws: what does
 * not fit counts as absent.
 */
final class EncodedPairs {
  private EncodedPairs() {}

  /** Whether more than one header has this name, without regard to ASCII case. */
  static boolean isRepeated(Bytes pairs, String name) {
    int sizes = 4;
    int at = sizes + 8 * count(pairs);
    boolean seen = false;
    for (; sizes < 4 + 8 * count(pairs); sizes += 8) {
      int nameSize = pairs.getIntLE(sizes);
      int valueSize = pairs.getIntLE(sizes + 4);
      if (!fits(pairs, at, nameSize) || !fits(pairs, at + nameSize + 1, valueSize)) {
        return false;
      }
      if (isName(pairs, at, nameSize, name)) {
        if (seen) {
          return true;
        }
        seen = true;
      }
      at += nameSize + 1 + valueSize + 1;
    }
    return false;
  }

  /** 0 for a map that is encoded as nothing, as one byte, or with a table beyond its end. */
  private static int count(Bytes pairs) {
    if (pairs.length() < 4) {
      return 0;
    }
    int count = pairs.getIntLE(0);
    return count >= 0 && count <= (pairs.length() - 4) / 8 ? count : 0;
  }

  private static boolean fits(Bytes pairs, int at, int size) {
    return size >= 0 && size < pairs.length() - at;
  }

  private static boolean isName(Bytes pairs, int at, int size, String name) {
    if (size != name.length()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (lower(pairs.get(at + i) & 0xff) != lower(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
