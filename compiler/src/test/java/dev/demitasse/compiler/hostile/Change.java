package dev.demitasse.compiler.hostile;

import java.util.Map;
import java.util.Random;

/** A way to damage class files. */
interface Change {
  /** Changes the class of this name among the classes of a filter, or what stands around it. */
  void apply(Map<String, byte[]> classes, String name, Random random);

  /** A way to damage one class file. */
  interface OfFile extends Change {
    /** The file after a change. */
    byte[] apply(byte[] file, Random random);

    @Override
    default void apply(Map<String, byte[]> classes, String name, Random random) {
      classes.computeIfPresent(name, (n, file) -> tryOn(file, random));
    }

    /** What an earlier change has made unreadable gets a wrong byte instead. */
    private byte[] tryOn(byte[] file, Random random) {
      try {
        return apply(file.clone(), random);
      } catch (RuntimeException e) {
        return ChangeBytes.one(file.clone(), random);
      }
    }
  }
}
