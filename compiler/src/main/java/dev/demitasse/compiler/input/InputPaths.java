package dev.demitasse.compiler.input;

import java.nio.file.Path;
import java.util.List;

/**
 * What was named.
 *
 * @param roots where filters are looked for: {@code .java} and {@code .class} files, jars, and
 *     folders of the one or the other; of a folder that holds both the sources are taken
 * @param libraries folders and jars that hold the other classes; those that do not exist are
 *     overlooked
 * @param release the Java release that sources are written in
 */
public record InputPaths(List<Path> roots, List<Path> libraries, int release) {
  /** The release that is assumed for sources. */
  public static final int DEFAULT_RELEASE = 17;

  /** Copies the lists. */
  public InputPaths {
    roots = List.copyOf(roots);
    libraries = List.copyOf(libraries);
  }
}
