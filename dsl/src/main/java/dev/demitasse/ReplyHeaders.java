package dev.demitasse;

/**
 * The headers of a local reply, in the encoding of {@link HeaderPairs}. Each addition makes the
 * whole of it anew: from constants the compiler makes a constant, and a reply has few headers.
 */
final class ReplyHeaders {
  private static final int COUNT = 4;
  private static final int SIZES = 8;

  private ReplyHeaders() {}

  /** The same with one header more. */
  static Bytes with(Bytes pairs, String name, String value) {
    int count = pairs.length() == 0 ? 0 : pairs.getIntLE(0);
    int begin = count == 0 ? 0 : COUNT;
    int texts = begin + SIZES * count;
    return Bytes.builder(pairs.length() + COUNT + SIZES + name.length() + value.length() + 2)
        .addIntLE(count + 1)
        .add(pairs, begin, texts)
        .addIntLE(name.length())
        .addIntLE(value.length())
        .add(pairs, texts, pairs.length())
        .add(name)
        .add("\0")
        .add(value)
        .add("\0")
        .build();
  }
}
