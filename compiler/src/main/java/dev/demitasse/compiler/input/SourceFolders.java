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
    int end = position.className().lastIndexOf('/') + 1;
    String inPackage = position.className().substring(0, end) + position.file();
    if (position.file().isEmpty()) {
      return null;
    }
    try {
      return folders.stream()
          .map(folder -> folder.resolve(inPackage))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElse(null);
    } catch (InvalidPathException e) {
      return null; // a class file may hold any name
    }
  }
}
