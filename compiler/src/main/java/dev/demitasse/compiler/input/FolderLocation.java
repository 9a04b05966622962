package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in which packages are folders. */
record FolderLocation(Path root) implements Location {
  @Override
  public @Nullable byte[] find(String internalName) throws IOException {
    Path file = root.resolve(internalName + ".class");
    return Files.isRegularFile(file) ? read(file) : null;
  }

  static byte[] read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("larger than a class file can be");
    }
    return Files.readAllBytes(file);
  }
}
