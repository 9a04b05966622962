package dev.demitasse;

/**
 * Headers in the order of their adding, in the encoding of a header map: count, sizes, then the
 * NUL-terminated names and values (Proxy-Wasm specification v0.2.0, "Serialization"; layout as in
 * proxy-wasm-cpp-host, {@code src/pairs_util.cc}). Sizes and texts grow apart and are put together
 * at the end, because the sizes stand first.
 */
final class HeaderPairs {
  private int count;
  private final Bytes.Builder sizes = Bytes.builder(32);
  private final Bytes.Builder texts = Bytes.builder(128);

  void add(String name, String value) {
    count++;
    sizes.addIntLE(name.length()).addIntLE(value.length());
    texts.add(name).add("\0").add(value).add("\0");
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** No bytes when there is no header. */
  Bytes encoded() {
    return count == 0 ? Bytes.EMPTY : encoded(sizes.build(), texts.build());
  }

  private Bytes encoded(Bytes sizeTable, Bytes allTexts) {
    return Bytes.builder(4 + sizeTable.length() + allTexts.length())
        .addIntLE(count)
        .add(sizeTable)
        .add(allTexts)
        .build();
  }
}
