package dev.demitasse.compiler.ssa;

import java.util.List;

/** Something that has an address from the start; the {@code wasm} stage decides which. */
public sealed interface Datum permits Blob, Datum.Cell, Datum.Words {
  /** Where all other data end: the memory from there on is free. */
  Cell HEAP_BASE = new Cell("heap base", 0);

  /** Where host functions write what they give: of bytes their address, then how many they are. */
  Cell RESULTS = new Cell("results", 16);

  /** Its size in bytes. */
  int size();

  /**
   * Memory that is zero at first and may be written; one for each name.
   *
   * @param isObject is its address a reference, which must not look like null?
   */
  record Cell(String name, int size, boolean isObject) implements Datum {
    /** Memory that no reference points to. */
    public Cell(String name, int size) {
      this(name, size, false);
    }
  }

  /**
   * 4-byte little-endian words, one for each name: an object of the heap image, a table.
   *
   * @param words each an Integer or an {@link Insn.Address}, which may lead back here
   * @param isConstant are they never written?
   */
  record Words(String name, List<Object> words, boolean isConstant) implements Datum {
    /** Words that are never written. */
    public Words(String name, List<Object> words) {
      this(name, words, true);
    }

    @Override
    public int size() {
      return 4 * words.size();
    }

    /** Do they have one name? The words themselves may have no end. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Words words && name.equals(words.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
