package dev.demitasse.guest;

import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.Plugin;

/**
 * The objects of plugins and streams. A filter without fields needs none between callbacks: each
 * callback then gets an object of its own, which vanishes when it is not looked at. Else the
 * objects are kept in the {@link ContextTable}, a plugin under its negated address (memory ends
 * below 2 GiB).
 *
 * <p>Where they lead to no other objects, an object stays where it is put first: a plugin's block
 * is never used again, as streams may still refer to it, and a stream's block is. Else they move
 * and go like all that is kept ({@link Tenured}).
 */
final class Contexts {
  /** In place of a stream's address: its plugin did not want it. */
  private static final int REFUSED = 0;

  /** In place of an address, negated for a plugin: the constructor has thrown. */
  private static final int BROKEN = 1;

  private Contexts() {}

  /** Makes the plugin of a new root context; a repeated create makes a fresh one. */
  static void createPlugin(int id) {
    if (!Settings.stateful()) {
      Classes.newPlugin();
      return;
    }
    Wasm.lastRoot(id);
    ContextTable.reserve();
    mark(id, -BROKEN);
    if (Settings.hasPlugin()) {
      int start = Wasm.heap();
      int object = address(Classes.newPlugin());
      ContextTable.put(id, -(Settings.references() ? recorded(id, object) : placed(object, start)));
    }
  }

  /** Makes the filter of a new stream context; there is none of a plugin that could not be made. */
  static void createStream(int id, int parent) {
    if (!Settings.stateful()) {
      newStream(parent);
      return;
    }
    ContextTable.reserve();
    mark(id, BROKEN);
    if (!Settings.hasPlugin() || plugin(parent) != null) {
      int start = Wasm.heap();
      int object = address(newStream(parent));
      ContextTable.put(
          id,
          object == 0
              ? REFUSED
              : Settings.references() ? recorded(id, object) : kept(object, start));
    }
  }

  private static @Nullable HttpFilter newStream(int parent) {
    return Settings.hasPlugin() ? plugin(parent).newHttpFilter() : Classes.newFilter();
  }

  /** The plugin of a root context; null if it could not be made. */
  static @Nullable Plugin plugin(int id) {
    if (!Settings.stateful()) {
      return Classes.barePlugin();
    }
    if (ContextTable.find(id) == 0) {
      createPlugin(id);
    }
    int tagged = ContextTable.object(ContextTable.find(id));
    return tagged == -BROKEN ? null : pluginAt(-tagged);
  }

  /**
   * The filter of a stream context; null if its plugin did not want the stream, or it could not be
   * made. One that was not created is now.
   */
  static @Nullable HttpFilter stream(int id) {
    if (!Settings.stateful()) {
      return Classes.bareFilter();
    }
    int entry = ContextTable.find(id);
    if (entry == 0) {
      createStream(id, Wasm.lastRoot());
      entry = ContextTable.find(id);
    }
    int object = ContextTable.object(entry);
    return object <= BROKEN ? null : filterAt(object);
  }

  /** Could the filter of a stream that has been asked for not be made? */
  static boolean isBroken(int id) {
    return Settings.stateful() && ContextTable.object(ContextTable.find(id)) == BROKEN;
  }

  /** Is this a stream rather than a plugin? Hosts tell both that they are done. */
  static boolean isStream(int id) {
    int entry = ContextTable.find(id);
    return entry == 0 || ContextTable.object(entry) > 0;
  }

  /** Forgets a context; a stream's block is used again. */
  static void delete(int id) {
    int entry = ContextTable.find(id);
    if (entry != 0) {
      release(ContextTable.object(entry));
      ContextTable.remove(entry);
    }
  }

  private static void mark(int id, int state) {
    int old = ContextTable.find(id);
    if (old != 0) {
      release(ContextTable.object(old));
    }
    ContextTable.put(id, state);
  }

  private static int recorded(int id, int object) {
    Tenured.recordContext(id);
    return object;
  }

  // The object was made at or behind start, in the nursery; what its constructor left there goes.
  private static int kept(int object, int start) {
    int block = Wasm.contextsFree();
    if (block == 0) {
      return placed(object, start);
    }
    Wasm.contextsFree(Wasm.load32(block));
    Wasm.copy(block, object, Classes.contextSize());
    return block;
  }

  private static int placed(int object, int start) {
    int size = Classes.contextSize();
    Heap.keepUpTo(start + size);
    Wasm.copy(start, object, size);
    return start;
  }

  private static void release(int object) {
    if (!Settings.references() && object > BROKEN) {
      Wasm.store32(object, Wasm.contextsFree());
      Wasm.contextsFree(object);
    }
  }

  /** Lets an entry of the table lead to where its object is from now on. */
  static void move(int entry) {
    int object = ContextTable.object(entry);
    if (Wasm.load32(entry) != 0) {
      int to = Tenured.moved(object < 0 ? -object : object);
      int there = to == 0 && object != REFUSED ? BROKEN : to;
      Wasm.store32(entry + 4, object < 0 ? -there : there);
    }
  }

  @Instruction("java.address")
  private static int address(@Nullable Object object) {
    return FakeMemory.THE.classes().address(object);
  }

  @Instruction("java.object")
  private static Plugin pluginAt(int address) {
    return FakeMemory.THE.classes().plugin(address);
  }

  @Instruction("java.object")
  private static @Nullable HttpFilter filterAt(int address) {
    return FakeMemory.THE.classes().filter(address);
  }
}
