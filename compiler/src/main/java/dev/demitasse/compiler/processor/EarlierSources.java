package dev.demitasse.compiler.processor;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.input.Input;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Finds the sources of classes that an earlier run has compiled: on the source path, or in the
 * folders whose sources are compiled now.
 */
final class EarlierSources {
  private final Filer filer;
  private final Set<Path> folders = new LinkedHashSet<>();

  EarlierSources(Filer filer) {
    this.filer = filer;
  }

  /**
   * Notes a source that is compiled now.
   *
   * @param path the source's path below the folder that its package begins in
   */
  void addFolderOf(URI source, String path) {
    if ("file".equals(source.getScheme())) {
      Path file = Path.of(source);
      Path below = Path.of(path);
      if (file.endsWith(below) && file.getNameCount() > below.getNameCount()) {
        int folders = file.getNameCount() - below.getNameCount();
        this.folders.add(file.getRoot().resolve(file.subpath(0, folders)));
      }
    }
  }

  /** The source of a place; null if it is not at hand. */
  @Nullable
  Path find(Position position) {
    Path found = onSourcePath(position);
    return found == null ? Input.sourcesIn(List.copyOf(folders)).find(position) : found;
  }

  private @Nullable Path onSourcePath(Position position) {
    String path = position.sourcePath();
    String inPackage = path.substring(0, Math.max(path.lastIndexOf('/'), 0)).replace('/', '.');
    try {
      return Path.of(
          filer.getResource(StandardLocation.SOURCE_PATH, inPackage, position.file()).toUri());
    } catch (IOException | RuntimeException e) {
      return null; // no such file, no source path, or one in no file system
    }
  }
}
