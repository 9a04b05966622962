package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import java.util.Map;

/** Class files that were just compiled. */
record MemoryLocation(Map<String, byte[]> classFiles) implements Location {
  @Override
  public @Nullable byte[] find(String internalName) {
    return classFiles.get(internalName);
  }
}
