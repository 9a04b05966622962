package dev.demitasse.compiler.input;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The input cannot be used at all. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  InputException(List<Diagnostic> diagnostics) {
    super(diagnostics.get(0).sentence());
    this.diagnostics = List.copyOf(diagnostics);
  }

  static InputException unreadable(Path path, String reason, String remedy) {
    return new InputException(
        List.of(Diagnostic.at(Position.NONE, Code.D0107, path, reason, remedy)));
  }

  static InputException unreadable(Path path, IOException e) {
    return unreadable(path, reason(e), "Mend the path, the file or its permissions.");
  }

  /** Why, at least one. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  // Messages of file system exceptions only repeat the path.
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
