package dev.demitasse.guest;

import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.Plugin;

/**
 * The objects of plugins and streams. A filter without fields needs none between callbacks: each
 * callback then gets an object of its own, which vanishes when it is not looked at. Else the
 * objects are kept, a plugin under its negated address (memory ends below 2 GiB).
 *
 * <p>Where they lead to no other objects, they stay in place ({@link ContextChains}): a stream's
 * block is used again, and so is a plugin's that has fields ({@link PluginBlocks}). Else they move
 * and go like all that is kept ({@link ContextTable}, {@link Tenured}).
 */
final class Contexts {
  /** In place of a stream's address: its plugin did not want it, and gave null. */
  private static final int REFUSED = 0;

  /** In place of an address, negated for a plugin: the constructor has thrown. */
  private static final int BROKEN = 1;

  private Contexts() {}

  /**
   * Makes the plugin of a new root context; a repeated create makes a fresh one. What its
   * constructor throws is logged.
   */
  static void createPlugin(int id) {
    if (Settings.stateful()) {
      Wasm.lastRoot(id);
      put(id, -BROKEN);
    }
    if (Settings.hasPlugin()) {
      try {
        made(id, Classes.newPlugin());
      } catch (Throwable failure) {
        Failures.log(failure);
      }
    }
  }

  private static void made(int id, @Nullable Plugin plugin) {
    if (Settings.stateful()) {
      replace(id, -address(plugin));
    }
  }

  /**
   * A plugin stays where it is put, before its constructor runs: the compiler calls this. Where
   * blocks are counted, they are not in the nursery.
   */
  static void pluginPlaced() {
    if (Settings.stateful() && !Settings.references() && !Settings.countsPlugins()) {
      Heap.keepAll();
    }
  }

  /** Makes the filter of a new stream context; there is none of a plugin that could not be made. */
  static void createStream(int id, int parent) {
    if (Settings.stateful()) {
      put(id, BROKEN);
    }
    if (!Settings.hasPlugin()) {
      made(id, Classes.newFilter(), null);
      return;
    }
    Plugin plugin = plugin(parent);
    if (plugin != null) {
      made(id, plugin.newHttpFilter(), plugin);
    }
  }

  private static void made(int id, @Nullable HttpFilter filter, @Nullable Plugin plugin) {
    if (!Settings.stateful()) {
      return;
    }
    int object = address(filter);
    if (object == REFUSED || Settings.references()) {
      replace(id, object);
    } else {
      ContextChains.replaceByObject(id, object, address(plugin));
    }
  }

  /** The plugin of a root context; null if it could not be made. */
  static @Nullable Plugin plugin(int id) {
    if (!Settings.stateful()) {
      return Classes.barePlugin();
    }
    if (find(id) == 0) {
      createPlugin(id);
    }
    int tagged = content(id);
    return tagged >= -BROKEN ? null : pluginAt(-tagged);
  }

  /**
   * The filter of a stream context; null if its plugin did not want the stream, or it could not be
   * made. One that was not created is now.
   */
  static @Nullable HttpFilter stream(int id) {
    if (!Settings.stateful()) {
      return Classes.bareFilter();
    }
    if (find(id) == 0) {
      Callbacks.onContextCreate(id, Wasm.lastRoot());
    }
    int object = content(id);
    return object <= BROKEN ? null : filterAt(object);
  }

  /** Could the filter of a stream that has been asked for not be made? */
  static boolean isBroken(int id) {
    return Settings.stateful() && content(id) == BROKEN;
  }

  /** Is this a stream rather than a plugin? Hosts tell both that they are done. */
  static boolean isStream(int id) {
    return find(id) == 0 || content(id) > 0;
  }

  /** Forgets a context. */
  static void delete(int id) {
    if (!Settings.references()) {
      ContextChains.remove(id);
    } else if (ContextTable.find(id) != 0) {
      ContextTable.remove(ContextTable.find(id));
    }
  }

  private static int find(int id) {
    return Settings.references() ? ContextTable.find(id) : ContextChains.find(id);
  }

  /** What stands for the object of a context, or says why there is none. */
  private static int content(int id) {
    int entry = find(id);
    if (entry == 0) {
      return BROKEN;
    }
    return Settings.references() ? ContextTable.object(entry) : ContextChains.content(entry);
  }

  private static void put(int id, int content) {
    if (Settings.references()) {
      ContextTable.reserve();
      ContextTable.put(id, content);
    } else {
      ContextChains.put(id, content);
    }
  }

  private static void replace(int id, int content) {
    if (Settings.references()) {
      put(id, content);
      Tenured.recordContext(id);
    } else {
      ContextChains.replace(id, content);
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
  static int address(@Nullable Object object) {
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
