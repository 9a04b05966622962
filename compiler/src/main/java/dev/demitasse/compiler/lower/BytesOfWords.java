package dev.demitasse.compiler.lower;

import dev.demitasse.compiler.ssa.Insn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts fields of any width together to words. An address has to lie on a word of its own. */
final class BytesOfWords {
  private final List<Object> words;

  BytesOfWords(int size) {
    words = new ArrayList<>(Collections.nCopies(rounded(size) / 4, (Object) 0));
  }

  /** So many bytes as whole words. */
  static int rounded(int size) {
    return (size + 3) / 4 * 4;
  }

  /** Puts the low {@code width} bytes of a number, or an address, at an offset. */
  void put(int offset, int width, Object value) {
    if (value instanceof Insn.Address) {
      if (offset % 4 != 0) {
        throw new IllegalStateException("an address in the heap image at offset " + offset);
      }
      words.set(offset / 4, value);
      return;
    }
    for (int i = 0; i < width; i++) {
      int at = offset + i;
      int shift = at % 4 * 8;
      int bits = ((Integer) value >>> 8 * i & 0xFF) << shift;
      words.set(at / 4, (Integer) words.get(at / 4) & ~(0xFF << shift) | bits);
    }
  }

  List<Object> words() {
    return List.copyOf(words);
  }
}
