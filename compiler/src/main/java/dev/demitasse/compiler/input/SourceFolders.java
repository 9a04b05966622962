package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.Sources;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Folders of sources in which packages are folders. */
record SourceFolders(List<Path> folders) implements Sources {
  @Override
  public @Nullable Path find(Position position) {
    if (position.file().isEmpty()) {
      return null;
    }
    try {
      return folders.stream()
          .map(folder -> folder.resolve(position.sourcePath()))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElse(null);
    } catch (InvalidPathException e) {
      return null; // a class file may hold any name
    }
  }
}
