package dev.demitasse.stub;

import dev.demitasse.Bytes;

/**
 * The part of a body that one filter sees and has the host keep (Envoy, {@code
 * source/extensions/common/wasm/context.cc}, {@code Buffer}).
 */
final class BodyBuffer {
  private Bytes bytes = Bytes.EMPTY;

  Bytes bytes() {
    return bytes;
  }

  void append(Bytes more) {
    bytes = joined(bytes, more);
  }

  /**
   * Puts bytes in the place of the first {@code length}, if {@code start} is 0, or behind all, if
   * that is where it is; else answers false. The numbers are unsigned.
   */
  boolean write(long start, long length, Bytes data) {
    int size = bytes.length();
    if (start == 0) {
      bytes = joined(data, bytes.slice((int) Math.min(length, size), size));
    } else if (start >= size) {
      append(data);
    } else {
      return false;
    }
    return true;
  }

  /** All of it, which is not kept any more. */
  Bytes take() {
    Bytes all = bytes;
    bytes = Bytes.EMPTY;
    return all;
  }

  private static Bytes joined(Bytes a, Bytes b) {
    return a.length() == 0 ? b : Bytes.builder(a.length() + b.length()).add(a).add(b).build();
  }
}
