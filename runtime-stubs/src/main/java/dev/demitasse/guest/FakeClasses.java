package dev.demitasse.guest;

import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.Plugin;

/**
 * The classes of a filter where the guest library runs on the JVM: what the compiler writes for a
 * module, and the addresses of objects. Its tests bring them.
 */
interface FakeClasses {
  /** As {@link Classes#newPlugin}. */
  Plugin newPlugin();

  /** As {@link Classes#streamSize}. */
  default int streamSize() {
    return 4;
  }

  /** As {@link Classes#size}. */
  int size(int classNumber);

  /** As {@link Classes#trace}. */
  int trace(int object);

  /** Where a plugin or filter is in memory; 0 for null. */
  int address(@Nullable Object object);

  /** The plugin at an address. */
  Plugin plugin(int address);

  /** The filter at an address. */
  HttpFilter filter(int address);
}
