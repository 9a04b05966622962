package dev.demitasse.compiler.input;

import dev.demitasse.Filter;
import dev.demitasse.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The DSL and the guest library as they came with the tool. They are asked first, so that a module
 * does not depend on which copy of the DSL the user's class path holds.
 */
final class ToolLibrary implements Location {
  private static final String DSL = "dev/demitasse/";

  @Override
  public @Nullable byte[] find(String internalName) throws IOException {
    if (!isLibrary(internalName)) {
      return null;
    }
    ClassLoader loader = ToolLibrary.class.getClassLoader();
    try (InputStream bytes = loader.getResourceAsStream(internalName + ".class")) {
      return bytes == null ? null : bytes.readAllBytes();
    }
  }

  // Named one by one: a user's package may well be below dev.demitasse, as the samples are.
  private static boolean isLibrary(String name) {
    if (!name.startsWith(DSL)) {
      return false;
    }
    String rest = name.substring(DSL.length());
    return rest.indexOf('/') < 0 || rest.startsWith("host/") || rest.startsWith("guest/");
  }

  /** The jar or folder of the DSL, for javac; null if the class loader does not tell. */
  static @Nullable Path dsl() {
    return ToolFiles.of(Filter.class);
  }
}
