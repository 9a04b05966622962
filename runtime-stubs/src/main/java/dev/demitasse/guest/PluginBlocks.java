package dev.demitasse.guest;

/**
 * The blocks of plugins whose fields hold numbers, or have places of their own for texts ({@link
 * KeptTexts}). A root context holds the block of its plugin, and so does each stream that this
 * plugin has made: it may refer to it after the root context has got another plugin, or is gone. A
 * block that no context holds any more is the next plugin's, along with the places for texts.
 */
final class PluginBlocks {
  /**
   * Behind the word for the class: how many contexts hold the block; if none does, where the next
   * one is of which this is true.
   */
  private static final int HOLDERS = 4;

  private PluginBlocks() {}

  /**
   * A block for the plugin that is made for the root context created last, which holds it from now
   * on: the compiler calls this. What {@link KeptTexts} has in it is in order; the fields may be
   * anything.
   *
   * @return 0 if there is no room for it, or was none for the context
   */
  static int allocate(int size) {
    int context = ContextChains.find(Wasm.lastRoot());
    if (context == 0) {
      return 0;
    }
    int block = Variables.pluginsFree();
    if (block != 0) {
      Variables.pluginsFree(Wasm.load32(block + HOLDERS));
    } else {
      block = Heap.allocate(size);
      if (block == 0) {
        return 0;
      }
      Wasm.fill(block, 0, size);
      Heap.keepAll();
    }
    Wasm.store32(block + HOLDERS, 1);
    Wasm.store32(context + ContextChains.PLUGIN, block);
    return block;
  }

  /** One more context holds a block. */
  static void hold(int block) {
    Wasm.store32(block + HOLDERS, Wasm.load32(block + HOLDERS) + 1);
  }

  /** A context holds a block no more. */
  static void release(int block) {
    int word = Wasm.load32(block + HOLDERS) - 1;
    if (word == 0) {
      word = Variables.pluginsFree();
      Variables.pluginsFree(block);
    }
    Wasm.store32(block + HOLDERS, word);
  }
}
