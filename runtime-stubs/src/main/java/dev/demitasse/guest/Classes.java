package dev.demitasse.guest;

import dev.demitasse.HttpFilter;
import dev.demitasse.Plugin;

/**
 * The classes of the filter at hand: the compiler writes these bodies for each module. Those that
 * are here are for the JVM.
 */
final class Classes {
  private Classes() {}

  /** A new plugin. */
  static Plugin newPlugin() {
    return FakeMemory.THE.classes().newPlugin();
  }

  /** A new filter, where the filter class is an HttpFilter. */
  static HttpFilter newFilter() {
    throw inModulesOnly();
  }

  /** A plugin whose constructor has not run: it has no fields that anybody reads. */
  static Plugin barePlugin() {
    throw inModulesOnly();
  }

  /** A filter whose constructor has not run: it has no fields that anybody reads. */
  static HttpFilter bareFilter() {
    throw inModulesOnly();
  }

  /** The size in bytes of the largest filter, at least 4: all of them take so much. */
  static int streamSize() {
    return FakeMemory.THE.classes().streamSize();
  }

  /** The size of objects of the class of this number. */
  static int size(int classNumber) {
    return FakeMemory.THE.classes().size(classNumber);
  }

  /** Moves what the fields of the object at this address lead to; its size. */
  static int trace(int object) {
    return FakeMemory.THE.classes().trace(object);
  }

  private static UnsupportedOperationException inModulesOnly() {
    return new UnsupportedOperationException("there is no filter class but in a module");
  }
}
