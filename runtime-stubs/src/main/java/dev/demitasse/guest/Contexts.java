package dev.demitasse.guest;

import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.Plugin;

/**
 * The objects of plugins and streams. A filter without fields needs none between callbacks: each callback then gets an
 * object of its own, which vanishes when it is not looked at. Else the objects are kept in the {@link ContextTable}, a
 * plugin under its negated address (memory ends below 2 GiB) and 0 for a stream that its plugin did not want.
 */
final class Contexts {
  private Contexts() {}

  /** Makes the plugin of a new root context; a repeated create makes a fresh one. */
  static void createPlugin(int id) {
    if (Settings.stateful()) {
      ContextTable.reserve();
      int start = Wasm.heap();
      keep(id, -kept(address(Classes.newPlugin()), start));
      Wasm.lastRoot(id);
    } else {
      Classes.newPlugin();
    }
  }

  /** Makes the filter of a new stream context. */
  static void createStream(int id, int parent) {
    if (Settings.stateful()) {
      ContextTable.reserve();
      int start = Wasm.heap();
      int object = address(newStream(parent));
      keep(id, object == 0 ? 0 : kept(object, start));
    } else {
      newStream(parent);
    }
  }

  private static @Nullable HttpFilter newStream(int parent) {
    return Settings.hasPlugin() ? plugin(parent).newHttpFilter() : Classes.newFilter();
  }

  /** The plugin of a root context. */
  static Plugin plugin(int id) {
    if (!Settings.stateful()) {
      return Classes.barePlugin();
    }
    if (ContextTable.find(id) == 0) {
      createPlugin(id);
    }
    return pluginAt(-ContextTable.object(ContextTable.find(id)));
  }

  /** The filter of a stream context, null if its plugin did not want the stream. One that was not created is now. */
  static @Nullable HttpFilter stream(int id) {
    if (!Settings.stateful()) {
      return Classes.bareFilter();
    }
    int entry = ContextTable.find(id);
    if (entry == 0) {
      createStream(id, Wasm.lastRoot());
      entry = ContextTable.find(id);
    }
    return filterAt(ContextTable.object(entry));
  }

  /** Is this a stream rather than a plugin? Hosts tell both that they are done. */
  static boolean isStream(int id) {
    int entry = ContextTable.find(id);
    return entry == 0 || ContextTable.object(entry) > 0;
  }

  /** Forgets a context; its block is used again. */
  static void delete(int id) {
    int entry = ContextTable.find(id);
    if (entry != 0) {
      release(ContextTable.object(entry));
      ContextTable.remove(entry);
    }
  }

  private static void keep(int id, int tagged) {
    int old = ContextTable.find(id);
    if (old != 0) {
      release(ContextTable.object(old));
    }
    ContextTable.put(id, tagged);
  }

  // The object was made at or behind start, in the nursery; what its constructor left there goes.
  private static int kept(int object, int start) {
    int size = Classes.contextSize();
    int block = Wasm.contextsFree();
    if (block == 0) {
      block = start;
      Heap.keep(start + size);
    } else {
      Wasm.contextsFree(Wasm.load32(block));
    }
    Wasm.copy(block, object, size);
    return block;
  }

  private static void release(int tagged) {
    if (tagged != 0) {
      int block = GuestMath.abs(tagged);
      Wasm.store32(block, Wasm.contextsFree());
      Wasm.contextsFree(block);
    }
  }

  @Instruction("java.address")
  private static int address(@Nullable Object object) {
    throw new UnsupportedOperationException("objects have no address on the JVM");
  }

  @Instruction("java.object")
  private static Plugin pluginAt(int address) {
    throw new UnsupportedOperationException("objects have no address on the JVM");
  }

  @Instruction("java.object")
  private static @Nullable HttpFilter filterAt(int address) {
    throw new UnsupportedOperationException("objects have no address on the JVM");
  }
}
