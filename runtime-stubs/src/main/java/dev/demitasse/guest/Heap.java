package dev.demitasse.guest;

/**
 * The nursery: a block is the next free bytes, and all of them are free again when the callback
 * ends. Callbacks keep the address that they began at and set it back, so a callback nested in
 * another frees its own blocks only.
 */
final class Heap {
  private Heap() {}

  /**
   * The address of a new block of this unsigned size, its bytes undefined; 0 if the host gives no
   * more memory.
   */
  static int allocate(int size) {
    int block = Wasm.heap();
    if (Wasm.ltU((Wasm.memorySize() << 16) - block, size)
        && Wasm.memoryGrow((size >>> 16) + 1) < 0) {
      return 0;
    }
    Wasm.heap(block + size);
    return block;
  }

  /** Frees all blocks from {@code mark} on, but for what was kept. */
  static void free(int mark) {
    Wasm.heap(Settings.stateful() && Wasm.ltU(mark, Wasm.kept()) ? Wasm.kept() : mark);
  }

  /** Keeps all blocks up to this address: the nursery begins there from now on. */
  static void keep(int end) {
    Wasm.heap(end);
    Wasm.kept(end);
  }

  /** The host's allocator: it puts the values there that its functions give. */
  @Export("malloc")
  static int malloc(int size) {
    return allocate(size);
  }
}
