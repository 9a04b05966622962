package dev.demitasse.guest;

/**
 * The contexts' objects by id, where these move and the table does too: open addressing with linear
 * probing in a block of 8-byte entries (id, address), a power of two of them, never more than three
 * quarters full. Id 0, the VM's own context, marks a free entry. Ids are given in ascending order
 * by hosts, so the id itself is the hash.
 */
final class ContextTable {
  private static final int FIRST_SIZE = 16;

  private ContextTable() {}

  /** The address of the entry that holds this id; 0 if none does. */
  static int find(int id) {
    if (Wasm.contexts() == 0) {
      return 0;
    }
    int entry = entryFor(id);
    return Wasm.load32(entry) == 0 ? 0 : entry;
  }

  /** The address that an entry holds. */
  static int object(int entry) {
    return Wasm.load32(entry + 4);
  }

  /** Puts the address for the id; {@link #reserve} has made room. */
  static void put(int id, int object) {
    int entry = entryFor(id);
    if (Wasm.load32(entry) == 0) {
      Wasm.contextsUsed(Wasm.contextsUsed() + 1);
      Wasm.store32(entry, id);
    }
    Wasm.store32(entry + 4, object);
  }

  /** Frees an entry. Those that were probed past it move up, so that they are found without it. */
  static void remove(int entry) {
    int mask = Wasm.contextsMask();
    int hole = entry - Wasm.contexts() >>> 3;
    int at = hole;
    while (true) {
      at = at + 1 & mask;
      int id = Wasm.load32(address(at));
      if (id == 0) {
        break;
      }
      if ((at - id & mask) >= (at - hole & mask)) {
        Wasm.store64(address(hole), Wasm.load64(address(at)));
        hole = at;
      }
    }
    Wasm.store32(address(hole), 0);
    Wasm.contextsUsed(Wasm.contextsUsed() - 1);
  }

  /** Makes room for one more entry, in a table of twice the size if need be. */
  static void reserve() {
    int size = Wasm.contextsMask() + 1;
    if (Wasm.contexts() == 0) {
      replaceTable(FIRST_SIZE);
    } else if (Wasm.contextsUsed() >= size - (size >>> 2)) {
      replaceTable(size << 1);
    }
  }

  private static void replaceTable(int size) {
    int old = Wasm.contexts();
    int oldEnd = old + (Wasm.contextsMask() + 1 << 3);
    int table = Heap.allocate(size << 3);
    Checks.allocated(table);
    Tenured.recordTable();
    Wasm.fill(table, 0, size << 3);
    Wasm.contexts(table);
    Wasm.contextsMask(size - 1);
    if (old != 0) {
      for (int entry = old; entry != oldEnd; entry += 8) {
        copyEntry(entry);
      }
    }
  }

  private static void copyEntry(int entry) {
    int id = Wasm.load32(entry);
    if (id != 0) {
      Wasm.store64(entryFor(id), Wasm.load64(entry));
    }
  }

  private static int address(int index) {
    return Wasm.contexts() + (index << 3);
  }

  /** The entry that holds the id, or the free one where it would be put. */
  private static int entryFor(int id) {
    int at = id & Wasm.contextsMask();
    while (true) {
      int entry = address(at);
      int there = Wasm.load32(entry);
      if (there == id || there == 0) {
        return entry;
      }
      at = at + 1 & Wasm.contextsMask();
    }
  }
}
