package dev.demitasse.compiler.hostile;

/**
 * A number in a class file.
 *
 * @param width its size in bytes: 1, 2 or 4
 */
record Spot(Role role, int offset, int width) {
  /** Its value, unsigned. */
  long read(byte[] file) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | file[offset + i] & 0xFF;
    }
    return value;
  }

  /** Writes as much of a value as has room. */
  void write(byte[] file, long value) {
    for (int i = 0; i < width; i++) {
      file[offset + i] = (byte) (value >> 8 * (width - 1 - i));
    }
  }
}
