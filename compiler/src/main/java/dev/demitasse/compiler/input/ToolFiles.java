package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jars, or folders of classes, that this tool itself consists of. */
public final class ToolFiles {
  private ToolFiles() {}

  /** The jar or folder that a class came from; null if its class loader does not tell. */
  public static @Nullable Path of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
