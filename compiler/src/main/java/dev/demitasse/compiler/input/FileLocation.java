package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import java.io.IOException;
import java.nio.file.Path;

/** A class file that does not lie where its name says. */
record FileLocation(Path file, String internalName) implements Location {
  @Override
  public @Nullable byte[] find(String wanted) throws IOException {
    return wanted.equals(internalName) ? FolderLocation.read(file) : null;
  }
}
