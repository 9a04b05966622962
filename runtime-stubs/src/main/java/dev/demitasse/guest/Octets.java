package dev.demitasse.guest;

/** Immutable bytes in memory: what a String and Bytes are inside a module. */
abstract class Octets {
  /** Where the first byte is; any number if there is none. */
  final int address;

  /** How many there are. */
  final int length;

  Octets(int address, int length) {
    this.address = address;
    this.length = length;
  }

  /** Are the same bytes at both places? */
  static boolean same(int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (Wasm.load8(a + i) != Wasm.load8(b + i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the part is first found at {@code from} or behind; -1 if nowhere. {@code from} is not
   * negative.
   */
  final int find(Octets part, int from) {
    for (int at = from; at <= length - part.length; at++) {
      if (same(address + at, part.address, part.length)) {
        return at;
      }
    }
    return -1;
  }

  /** 31 · h + byte over all bytes: String's hash. */
  final int hash() {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + Wasm.load8(address + i);
    }
    return hash;
  }
}
