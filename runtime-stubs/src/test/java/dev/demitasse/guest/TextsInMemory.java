package dev.demitasse.guest;

import dev.demitasse.Nullable;

/** Texts as compiled code makes and reads them. */
final class TextsInMemory {
  private TextsInMemory() {}

  /** A new one, as a callback makes it of bytes that the host has given. */
  static int made(String content) {
    int bytes = Heap.malloc(content.length());
    int text = Heap.allocate(8);
    put(text, bytes, content);
    return text;
  }

  /** A new one of bytes that are there. */
  static int at(int bytes, int length) {
    int text = Heap.allocate(8);
    Wasm.store32(text, bytes);
    Wasm.store32(text + 4, length);
    return text;
  }

  /** Writes one and its bytes to these addresses. */
  static void put(int text, int bytes, String content) {
    Wasm.store32(text, bytes);
    Wasm.store32(text + 4, content.length());
    for (int i = 0; i < content.length(); i++) {
      Wasm.store8(bytes + i, content.charAt(i));
    }
  }

  /** What a reference leads to. */
  static @Nullable String read(int text) {
    if (text == 0) {
      return null;
    }
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < Wasm.load32(text + 4); i++) {
      content.append((char) Wasm.load8(Wasm.load32(text) + i));
    }
    return content.toString();
  }
}
