package dev.demitasse.compiler.cli;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Decoder;
import dev.demitasse.compiler.emit.WatPrinter;
import dev.demitasse.compiler.wasm.Validator;
import dev.demitasse.compiler.wasm.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A module that anyone may have made. */
final class WasmFile {
  private static final int MAX_BYTES = 64 << 20;

  private WasmFile() {}

  /** The text form, as far as the file tells: without Java lines. */
  static String text(Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw unreadable(path, "it is larger than " + MAX_BYTES + " bytes");
      }
      WasmModule module = Decoder.decode(Files.readAllBytes(path));
      Validator.check(module);
      return WatPrinter.print(module);
    } catch (BadModuleException | IllegalStateException e) {
      throw unreadable(path, e.getMessage());
    } catch (NoSuchFileException e) {
      throw unreadable(path, "there is no such file");
    } catch (IOException e) {
      throw unreadable(path, String.valueOf(e.getMessage()));
    }
  }

  private static DiagnosticException unreadable(Path path, String reason) {
    return new DiagnosticException(
        Diagnostic.at(
            Position.NONE,
            Code.D0107,
            path,
            reason,
            "Name a valid WebAssembly 1.0 or 2.0 module."));
  }
}
