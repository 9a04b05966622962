package dev.demitasse.compiler.ssa;

import java.util.List;

/** Something that has an address from the start; the {@code wasm} stage decides which. */
public sealed interface Datum permits Blob, Datum.Cell, Datum.Words {
  /** Where all other data end: the memory from there on is free. */
  Cell HEAP_BASE = new Cell("heap base", 0);

  /** Its size in bytes. */
  int size();

  /** Memory that is zero at first and may be written; one for each name. */
  record Cell(String name, int size) implements Datum {}

  /**
   * Constant 4-byte little-endian words, one for each name: an object of the heap image, a table.
   *
   * @param words each an Integer or an {@link Insn.Address}
   */
  record Words(String name, List<Object> words) implements Datum {
    @Override
    public int size() {
      return 4 * words.size();
    }
  }
}
