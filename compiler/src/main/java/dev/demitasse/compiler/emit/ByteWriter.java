package dev.demitasse.compiler.emit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the elements of the binary format (WebAssembly Core Specification 2.0, §5.2). */
final class ByteWriter {
  private static final int LOW_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int SIGN = 0x40;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** How many bytes were written. */
  int size() {
    return out.size();
  }

  /** What was written. */
  byte[] bytes() {
    return out.toByteArray();
  }

  ByteWriter u8(int value) {
    out.write(value);
    return this;
  }

  /** An unsigned number in the variable-length form. */
  ByteWriter unsigned(long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) (rest & LOW_BITS) | MORE);
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /** A signed number in the variable-length form. */
  ByteWriter signed(long value) {
    long rest = value;
    while (rest < -SIGN || rest >= SIGN) {
      out.write((int) (rest & LOW_BITS) | MORE);
      rest >>= 7;
    }
    out.write((int) (rest & LOW_BITS));
    return this;
  }

  /** The low {@code count} bytes, the lowest first. */
  ByteWriter littleEndian(long value, int count) {
    for (int i = 0; i < count; i++) {
      out.write((int) (value >>> (8 * i)));
    }
    return this;
  }

  /** A name: length and UTF-8 bytes. */
  ByteWriter name(String name) {
    return vector(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes, their number before them. */
  ByteWriter vector(byte[] bytes) {
    unsigned(bytes.length);
    return raw(bytes);
  }

  /** Bytes as they are. */
  ByteWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }
}
