package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import java.io.Closeable;
import java.io.IOException;

/** One place with class files. */
public interface Location extends Closeable {
  /** No class file is larger; it also bounds what a damaged or hostile jar can make us read. */
  int MAX_BYTES = 16 << 20;

  /**
   * The class file of an internal name, null if it is not here.
   *
   * @throws IOException if it is here and cannot be read
   */
  @Nullable
  byte[] find(String internalName) throws IOException;

  @Override
  default void close() throws IOException {}
}
