package dev.demitasse.stub;

import dev.demitasse.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Headers that come from a module. As in proxy-wasm-cpp-host ({@code src/pairs_util.cc}) bytes that
 * do not fit exactly, more than 1,024 headers, or more than 1 MiB are no headers at all, without an
 * error.
 */
final class EncodedHeaders {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_HEADERS = 1024;

  private EncodedHeaders() {}

  static List<Header> decode(Bytes pairs) {
    if (pairs.length() < 4 || pairs.length() > MAX_BYTES) {
      return List.of();
    }
    int count = pairs.getIntLE(0);
    if (count < 0 || count > MAX_HEADERS || 4 + 8 * count > pairs.length()) {
      return List.of();
    }
    try {
      return decode(pairs, count);
    } catch (IndexOutOfBoundsException e) {
      return List.of();
    }
  }

  private static List<Header> decode(Bytes pairs, int count) {
    List<Header> headers = new ArrayList<>();
    int at = 4 + 8 * count;
    for (int i = 0; i < count; i++) {
      int nameEnd = Math.addExact(at, pairs.getIntLE(4 + 8 * i));
      int valueEnd = nameEnd + 1 + pairs.getIntLE(8 + 8 * i);
      headers.add(new Header(text(pairs, at, nameEnd), text(pairs, nameEnd + 1, valueEnd)));
      at = valueEnd + 1;
    }
    return at == pairs.length() ? headers : List.of();
  }

  private static String text(Bytes pairs, int from, int end) {
    if (pairs.get(end) != 0) {
      throw new IndexOutOfBoundsException("no NUL at " + end);
    }
    return pairs.slice(from, end).text();
  }
}
