package dev.demitasse.guest;

/**
 * The contexts by id where their objects stay in place: a chain of entries for ids that end in the
 * same bits. Hosts give ids in ascending order, so the chains are of one length, and short: it
 * takes thousands of streams at once to make it two.
 *
 * <p>An entry is the next one's address, the id, what is said of the context, the block of the
 * plugin that it holds where these are used again ({@link PluginBlocks}), 0 for none, and room for
 * the object of a stream. Entries of contexts that are gone are used again.
 */
final class ContextChains {
  private static final int CHAINS = 4096;
  private static final int ID = 4;
  private static final int CONTENT = 8;

  /** Where the block of the plugin is in an entry that holds one. */
  static final int PLUGIN = 12;

  private ContextChains() {}

  /** The address of the entry that holds this id; 0 if none does. */
  static int find(int id) {
    return Wasm.load32(link(id));
  }

  /** What is said of the context of an entry. */
  static int content(int entry) {
    return Wasm.load32(entry + CONTENT);
  }

  /**
   * Says something of a context, which may be new, and holds no plugin now; nothing if there is no
   * room for one more.
   */
  static void put(int id, int content) {
    remove(id);
    int entry = unused();
    if (entry == 0) {
      Failures.logExhaustion();
      return;
    }
    Wasm.store32(link(id), entry);
    Wasm.store32(entry, 0);
    Wasm.store32(entry + ID, id);
    if (Settings.countsPlugins()) {
      Wasm.store32(entry + PLUGIN, 0);
    }
    Wasm.store32(entry + CONTENT, content);
  }

  /** Says something else of a context that has been put, if it is still there. */
  static void replace(int id, int content) {
    int entry = find(id);
    if (entry != 0) {
      Wasm.store32(entry + CONTENT, content);
    }
  }

  /** The same with a copy of a stream's object, which is then in the entry, for its plugin. */
  static void replaceByObject(int id, int object, int plugin) {
    int entry = find(id);
    if (entry != 0) {
      Wasm.store32(entry + CONTENT, entry + head());
      Wasm.copy(entry + head(), object, Classes.streamSize());
      if (Settings.countsPlugins()) {
        Wasm.store32(entry + PLUGIN, plugin);
        PluginBlocks.hold(plugin);
      }
    }
  }

  /** Forgets a context if there is one of this id. */
  static void remove(int id) {
    int link = link(id);
    int entry = Wasm.load32(link);
    if (entry != 0) {
      if (Settings.countsPlugins() && Wasm.load32(entry + PLUGIN) != 0) {
        PluginBlocks.release(Wasm.load32(entry + PLUGIN));
      }
      Wasm.store32(link, Wasm.load32(entry));
      Wasm.store32(entry, Wasm.contextsFree());
      Wasm.contextsFree(entry);
    }
  }

  /** Where the address of the entry of an id is, or would be put. */
  private static int link(int id) {
    int link = first() + ((id & CHAINS - 1) << 2);
    while (Wasm.load32(link) != 0 && Wasm.load32(Wasm.load32(link) + ID) != id) {
      link = Wasm.load32(link);
    }
    return link;
  }

  /** A new entry; 0 if there is no room. */
  private static int unused() {
    int entry = Wasm.contextsFree();
    if (entry != 0) {
      Wasm.contextsFree(Wasm.load32(entry));
    } else {
      entry = Heap.allocate(head() + Classes.streamSize());
      Heap.keepAll();
    }
    return entry;
  }

  /** The size of what precedes a stream's object. */
  private static int head() {
    return Settings.countsPlugins() ? PLUGIN + 4 : PLUGIN;
  }

  /** The words that lead to the first entry of each chain. */
  @Instruction("cell chains 16384")
  private static int first() {
    return FakeMemory.CHAINS;
  }
}
