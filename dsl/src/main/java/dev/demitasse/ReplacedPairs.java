package dev.demitasse;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Collects what a function makes of the values of headers. */
final class ReplacedPairs implements BiConsumer<String, String> {
  // A host takes more as no headers at all, without an error, after it has removed all that were
  // there (proxy-wasm-cpp-host, src/pairs_util.cc; Envoy, setHeaderMapPairs).
  private static final int MOST_HEADERS = 1024;
  private static final int MOST_BYTES = 1 << 20;

  private final BiFunction<String, String, @Nullable String> each;
  private final HeaderPairs pairs = new HeaderPairs();
  private boolean changed;
  private boolean unsafe;

  ReplacedPairs(BiFunction<String, String, @Nullable String> each) {
    this.each = each;
  }

  @Override
  public void accept(String name, String value) {
    String next = each.apply(name, value);
    if (next == null) {
      changed = true;
      return;
    }
    if (!next.equals(value)) {
      changed = true;
      unsafe = unsafe || !HeaderText.isSafe(next);
    }
    pairs.add(name, next);
  }

  boolean isChanged() {
    return changed;
  }

  /** Whether the host would take them as they are. */
  boolean isAcceptable() {
    return !unsafe && pairs.count() <= MOST_HEADERS && encoded().length() <= MOST_BYTES;
  }

  Bytes encoded() {
    return pairs.encoded();
  }
}
