package dev.demitasse.compiler.input;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ClassPath;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.diag.Sources;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Inputs that are open: the class path that is compiled, and the sources behind it. */
public final class Input implements ClassPath, Closeable {
  private final List<String> roots;
  private final List<Location> locations;
  private final Sources sources;

  Input(List<String> roots, List<Location> locations, Sources sources) {
    this.roots = List.copyOf(roots);
    this.locations = List.copyOf(locations);
    this.sources = sources;
  }

  /**
   * Opens the inputs, which compiles the sources among them.
   *
   * @throws InputException if one of them cannot be used
   * @throws dev.demitasse.compiler.diag.EnvironmentException if there are sources and no compiler
   */
  public static Input open(InputPaths paths) throws InputException {
    return new InputReader(paths).read();
  }

  /** Classes that somebody else finds; only the library comes from the tool, as always. */
  public static ClassPath of(List<String> roots, Location location) {
    return new Input(roots, List.of(new ToolLibrary(), location), Sources.NONE);
  }

  @Override
  public List<String> roots() {
    return roots;
  }

  @Override
  public @Nullable byte[] find(String internalName) {
    for (Location location : locations) {
      try {
        byte[] bytes = location.find(internalName);
        if (bytes != null) {
          return bytes;
        }
      } catch (IOException e) {
        throw new DiagnosticException(
            Diagnostic.at(Position.NONE, Code.D0101, internalName, e.getMessage()));
      } catch (InvalidPathException e) {
        return null; // a damaged class file may ask for any name
      }
    }
    return null;
  }

  /** Where messages find source lines. */
  public Sources sources() {
    return sources;
  }

  /** The sources of class files whose source folders are known from elsewhere, as in a build. */
  public static Sources sourcesIn(List<Path> folders) {
    return new SourceFolders(folders);
  }

  @Override
  public void close() throws IOException {
    for (Location location : locations) {
      location.close();
    }
  }
}
