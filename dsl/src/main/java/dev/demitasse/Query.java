package dev.demitasse;

/** The query of a {@code :path}, in the encoding of HTML forms. */
final class Query {
  private Query() {}

  /** The first parameter of a name; see {@link RequestHeaders#query(String)}. */
  static @Nullable String first(String path, String name) {
    int end = endOfQuery(path);
    int at = path.indexOf('?') + 1;
    if (at == 0 || at > end) {
      return null;
    }
    while (at <= end) {
      int next = indexOf(path, '&', at, end);
      int equals = indexOf(path, '=', at, next);
      if (decode(path.substring(at, equals)).equals(name)) {
        return equals == next ? "" : decode(path.substring(equals + 1, next));
      }
      at = next + 1;
    }
    return null;
  }

  private static int endOfQuery(String path) {
    int fragment = path.indexOf('#');
    return fragment < 0 ? path.length() : fragment;
  }

  /** Where {@code c} first stands from {@code from} on, {@code end} if not before it. */
  private static int indexOf(String text, char c, int from, int end) {
    int at = text.indexOf(c, from);
    return at < 0 || at > end ? end : at;
  }

  private static String decode(String text) {
    return text.indexOf('+') < 0 && text.indexOf('%') < 0 ? text : replaced(text);
  }

  private static String replaced(String text) {
    Bytes.Builder decoded = Bytes.builder(text.length());
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = valueAt(text, i);
      if (value >= 0) {
        decoded.add(text.substring(kept, i)).add("" + (char) value);
        i += text.charAt(i) == '+' ? 0 : 2;
        kept = i + 1;
      }
    }
    return decoded.add(text.substring(kept)).build().text();
  }

  /** The byte that is written as {@code +} or {@code %XX} at an index, -1 if it is none. */
  private static int valueAt(String text, int index) {
    char c = text.charAt(index);
    if (c == '+') {
      return ' ';
    }
    if (c != '%' || index + 2 >= text.length()) {
      return -1;
    }
    int high = digit(text.charAt(index + 1));
    int low = digit(text.charAt(index + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = (c | 0x20) - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
  }
}
