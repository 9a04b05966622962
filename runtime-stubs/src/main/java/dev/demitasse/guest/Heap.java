package dev.demitasse.guest;

/**
 * The nursery: a block is the next free bytes, and all of them are free again when the callback
 * ends. Callbacks keep the address that they began at and set it back, so a callback nested in
 * another frees its own blocks only.
 */
final class Heap {
  private Heap() {}

  /**
   * A callback begins: where its nursery does; where it may leave something behind, whether it runs
   * inside another one, 0 or 1.
   */
  static int enter() {
    if (!Settings.promotes()) {
      return Wasm.heap();
    }
    int inside = Variables.running();
    Variables.running(1);
    return inside;
  }

  /**
   * The address of a new block of this unsigned size, its bytes undefined; 0 if the host gives no
   * more memory.
   */
  static int allocate(int size) {
    int block = Wasm.heap();
    if (!hasRoom(size)) {
      return 0;
    }
    Wasm.heap(block + size);
    return block;
  }

  /** Is there so much room behind all blocks, or does the host give it now? */
  static boolean hasRoom(int size) {
    return !Wasm.ltU((Wasm.memorySize() << 16) - Wasm.heap(), size)
        || Wasm.memoryGrow((size >>> 16) + 1) >= 0;
  }

  /**
   * A callback has done its work: what it has stored in the fields of older objects is kept.
   *
   * @param mark what {@link #enter} gave
   * @return false if memory did not suffice
   */
  static boolean keep(int mark) {
    if (!Settings.promotes()
        || mark != 0
        || (Settings.references() ? Tenured.keep() : KeptTexts.keep())) {
      return true;
    }
    Failures.logExhaustion();
    return false;
  }

  /** A callback ends: frees all blocks that it made, but for what was kept. */
  static void free(int mark) {
    if (!Settings.promotes()) {
      Wasm.heap(Settings.stateful() && Wasm.ltU(mark, Wasm.kept()) ? Wasm.kept() : mark);
    } else if (mark == 0) {
      Wasm.heap(Wasm.kept());
      Variables.running(0);
    }
  }

  /** Keeps all blocks that there are: the nursery begins behind them from now on. */
  static void keepAll() {
    Wasm.kept(Wasm.heap());
  }

  /** The host's allocator: it puts the values there that its functions give. */
  @Export("malloc")
  static int malloc(int size) {
    return allocate(size);
  }
}
