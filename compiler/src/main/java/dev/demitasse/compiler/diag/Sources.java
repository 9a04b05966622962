package dev.demitasse.compiler.diag;

import dev.demitasse.Nullable;
import java.nio.file.Path;

/** Finds the source file of a place, so that a message can show the line. */
@FunctionalInterface
public interface Sources {
  /** Nothing but class files is at hand. */
  Sources NONE = position -> null;

  /** The source file, null if it is not at hand. */
  @Nullable
  Path find(Position position);
}
