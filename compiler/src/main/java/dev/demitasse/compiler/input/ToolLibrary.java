package dev.demitasse.compiler.input;

import dev.demitasse.Filter;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The DSL and the guest library as they came with the tool. They are asked first, so that a module
 * does not depend on which copy of the DSL the user's class path holds.
 */
final class ToolLibrary implements Location {
  @Override
  public @Nullable byte[] find(String internalName) throws IOException {
    if (!Library.contains(internalName)) {
      return null;
    }
    ClassLoader loader = ToolLibrary.class.getClassLoader();
    try (InputStream bytes = loader.getResourceAsStream(internalName + ".class")) {
      return bytes == null ? null : bytes.readAllBytes();
    }
  }

  /** The jar or folder of the DSL, for javac; null if the class loader does not tell. */
  static @Nullable Path dsl() {
    return ToolFiles.of(Filter.class);
  }
}
