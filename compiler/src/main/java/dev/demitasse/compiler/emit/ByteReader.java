package dev.demitasse.compiler.emit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the elements of the binary format (WebAssembly Core Specification 2.0, §5.2), up to an end.
 */
final class ByteReader {
  private static final int LOW_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** Where the next byte is. */
  int offset() {
    return at;
  }

  boolean hasMore() {
    return at < end;
  }

  BadModuleException bad(String message) {
    return new BadModuleException(at, message);
  }

  /** What begins at the offset is no instruction that is known. */
  BadModuleException unknownOpcode(int offset) {
    StringBuilder opcode = new StringBuilder("unknown opcode");
    for (int i = offset; i < at; i++) {
      opcode.append(String.format(Locale.ROOT, i == offset ? " 0x%02x" : " %02x", bytes[i]));
    }
    return new BadModuleException(offset, opcode.toString());
  }

  int u8() throws BadModuleException {
    if (at >= end) {
      throw bad("unexpected end");
    }
    return bytes[at++] & 0xFF;
  }

  /** An unsigned 32-bit number. */
  long u32() throws BadModuleException {
    long value = 0;
    for (int shift = 0; ; shift += BITS) {
      int b = u8();
      value |= (long) (b & LOW_BITS) << shift;
      if (shift > Integer.SIZE - BITS && b >= 1 << (Integer.SIZE - shift)) {
        throw bad("number too long");
      }
      if ((b & MORE) == 0) {
        return value;
      }
    }
  }

  /** An unsigned number that counts or indexes something in memory here. */
  int index() throws BadModuleException {
    long value = u32();
    if (value > Integer.MAX_VALUE) {
      throw bad("number too large");
    }
    return (int) value;
  }

  /** How many entries follow, each of which takes a byte at least. */
  int count() throws BadModuleException {
    int count = index();
    if (count > end - at) {
      throw bad("more entries than bytes");
    }
    return count;
  }

  /** A signed number of so many bits: 32, 33 or 64. */
  long signed(int width) throws BadModuleException {
    long value = 0;
    for (int shift = 0; ; shift += BITS) {
      int b = u8();
      value |= (long) (b & LOW_BITS) << shift;
      boolean isLast = (b & MORE) == 0;
      if (shift > width - BITS && !(isLast && isSignExtended(b, width - shift))) {
        throw bad("number too long");
      }
      if (isLast) {
        int unused = Math.max(Long.SIZE - shift - BITS, 0);
        return value << unused >> unused;
      }
    }
  }

  /** Are the bits of a last byte above the lowest {@code used} ones all like the sign? */
  private static boolean isSignExtended(int b, int used) {
    int rest = (b & LOW_BITS) >> (used - 1);
    return rest == 0 || rest == LOW_BITS >> (used - 1);
  }

  long littleEndian(int count) throws BadModuleException {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (long) u8() << (8 * i);
    }
    return value;
  }

  String name() throws BadModuleException {
    ByteReader contents = part();
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, contents.at, contents.end - contents.at))
          .toString();
    } catch (CharacterCodingException e) {
      throw contents.bad("name is not UTF-8");
    }
  }

  /** What is left, one byte a char. */
  String rest() {
    String rest = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    at = end;
    return rest;
  }

  /** A part with its length before it, as a reader of its own. */
  ByteReader part() throws BadModuleException {
    int length = index();
    if (length > end - at) {
      throw bad("unexpected end");
    }
    at += length;
    return new ByteReader(bytes, at - length, at);
  }

  /** Checks that everything was read. */
  void finish() throws BadModuleException {
    if (hasMore()) {
      throw bad("bytes left over");
    }
  }
}
