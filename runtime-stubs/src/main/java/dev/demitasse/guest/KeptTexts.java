package dev.demitasse.guest;

/**
 * The texts of plugins, where nothing else outlives a callback but numbers. Each field for a text
 * has two blocks of its own. When the outermost callback ends that has given it a text, this is
 * copied to the block that is not in use, behind its address and length: what the other one holds
 * may still be looked at, by fields of which it is the turn next too. Blocks that are too small are
 * given up for ones with room for half as much again, so all that were given up are at most twice
 * as large as those.
 *
 * <p>Behind the reference in such a field are four words: a link, which is 0 but while the field is
 * recorded, the block in use, what leads from one block to the other ({@code a ^ b}), and the size
 * of each.
 */
final class KeptTexts {
  private static final int LINK = 4;
  private static final int BLOCK = 8;
  private static final int OTHER = 12;
  private static final int SIZE = 16;

  // Before a text's bytes: where they are, how many.
  private static final int HEAD = 8;

  private KeptTexts() {}

  /** A field is given a text that may be in the nursery: the compiler calls this. */
  static void record(int field) {
    if (Wasm.load32(field + LINK) == 0) {
      Wasm.store32(field + LINK, Variables.recorded() + 1);
      Variables.recorded(field);
    }
  }

  /**
   * Keeps the texts that the callback has stored. One for which there is no room is empty from now
   * on.
   *
   * @return false if there was one
   */
  static boolean keep() {
    boolean complete = true;
    while (Variables.recorded() != 0) {
      int field = Variables.recorded();
      Variables.recorded(Wasm.load32(field + LINK) - 1);
      Wasm.store32(field + LINK, 0);
      int text = Wasm.load32(field);
      if (text != 0) {
        complete &= keep(field, text);
      }
    }
    return complete;
  }

  private static boolean keep(int field, int text) {
    int length = Wasm.load32(text + 4);
    int block = Wasm.load32(field + BLOCK) ^ Wasm.load32(field + OTHER);
    if (Wasm.ltU(Wasm.load32(field + SIZE), HEAD + length)) {
      // A number without sign.
      int size = HEAD + length + (HEAD + length >>> 1);
      int other = Heap.allocate(size);
      block = Heap.allocate(size);
      // The host may give to the second what it has refused to the first.
      if (block == 0 | other == 0) {
        Wasm.store32(field, Contexts.address(""));
        return false;
      }
      Heap.keepAll();
      Wasm.store32(field + OTHER, block ^ other);
      Wasm.store32(field + SIZE, size);
    }
    Wasm.store32(field, block);
    Wasm.store32(field + BLOCK, block);
    Wasm.store32(block, block + HEAD);
    Wasm.store32(block + 4, length);
    Wasm.copy(block + HEAD, Wasm.load32(text), length);
    return true;
  }
}
