package dev.demitasse.wasmhost;

import dev.demitasse.Nullable;
import java.nio.charset.StandardCharsets;

/**
 * Which ABI a module was made for: the first exported function with a marker's name says it. Like
 * the reference host this looks at the raw bytes, so only the framing of the sections has to be
 * right, and neither calls the marker nor asks for its type.
 */
enum AbiVersion {
  V0_1_0,
  V0_2_0,
  V0_2_1;

  private static final int EXPORT_SECTION = 7;
  private static final int FUNCTION = 0;

  /** Throws a {@link LoadException} for broken framing and for a module without a marker. */
  static AbiVersion of(byte[] wasm) {
    try {
      AbiVersion found = scan(new ByteScanner(wasm));
      if (found == null) {
        throw new LoadException("Missing or unknown Proxy-Wasm ABI version");
      }
      return found;
    } catch (IndexOutOfBoundsException e) {
      throw new LoadException("Failed to parse corrupted Wasm module", e);
    }
  }

  private static @Nullable AbiVersion scan(ByteScanner bytes) {
    if (!bytes.latin1(8).equals("\0asm\1\0\0\0")) {
      throw new IndexOutOfBoundsException("no Wasm header");
    }
    while (bytes.more()) {
      int id = bytes.u8();
      int size = bytes.leb();
      if (id == EXPORT_SECTION) {
        return firstMarker(bytes);
      }
      bytes.skip(size);
    }
    return null;
  }

  private static @Nullable AbiVersion firstMarker(ByteScanner exports) {
    int count = exports.leb();
    for (int i = 0; i < count; i++) {
      String name = exports.latin1(exports.leb());
      int kind = exports.u8();
      exports.leb();
      for (AbiVersion each : values()) {
        if (kind == FUNCTION && name.equals(each.marker())) {
          return each;
        }
      }
    }
    return null;
  }

  private String marker() {
    return "proxy_abi_version_" + name().substring(1);
  }

  /** Reads forward; every read behind the end is an {@link IndexOutOfBoundsException}. */
  private static final class ByteScanner {
    private final byte[] bytes;
    private int at;

    ByteScanner(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean more() {
      return at < bytes.length;
    }

    int u8() {
      return bytes[at++] & 0xff;
    }

    int leb() {
      int value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        int next = u8();
        value |= (next & 0x7f) << shift;
        if (next < 0x80) {
          return value;
        }
      }
      throw new IndexOutOfBoundsException("a LEB128 number of more than five bytes");
    }

    void skip(int size) {
      if (size < 0 || size > bytes.length - at) {
        throw new IndexOutOfBoundsException("a section longer than the file");
      }
      at += size;
    }

    String latin1(int size) {
      int from = at;
      skip(size);
      return new String(bytes, from, size, StandardCharsets.ISO_8859_1);
    }
  }
}
