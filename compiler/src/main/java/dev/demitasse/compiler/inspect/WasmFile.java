package dev.demitasse.compiler.inspect;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Disassembly;
import dev.demitasse.compiler.emit.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A module that anyone may have made, and the source map that lies beside it.
 *
 * @param code null if there is only a map
 * @param lines null if there is no map
 * @param isOfAnother is the map that of another module?
 */
public record WasmFile(
    @Nullable Disassembly code, @Nullable SourceLines lines, boolean isOfAnother) {
  private static final int MAX_BYTES = 64 << 20;
  private static final String WASM = ".wasm";
  private static final String MAP = ".map";

  public static boolean isNamed(Path path) {
    return path.toString().endsWith(WASM);
  }

  /**
   * Reads NAME.wasm, and NAME.wasm.map where there is one.
   *
   * @throws DiagnosticException D0107 with the reason
   */
  public static WasmFile read(Path path) {
    Path map = path.resolveSibling(path.getFileName() + MAP);
    byte[] wasm = bytes(path);
    SourceLines lines = Files.exists(map) ? lines(map) : null;
    return new WasmFile(code(path, wasm), lines, lines != null && lines.isOfAnother(wasm));
  }

  /**
   * Reads NAME.wasm.map, and NAME.wasm where there is one.
   *
   * @throws DiagnosticException D0107 with the reason
   */
  public static WasmFile readMap(Path map) {
    String name = String.valueOf(map.getFileName());
    Path module = map.resolveSibling(name.substring(0, name.length() - MAP.length()));
    return name.endsWith(WASM + MAP) && Files.exists(module)
        ? read(module)
        : new WasmFile(null, lines(map), false);
  }

  private static Disassembly code(Path path, byte[] wasm) {
    try {
      return Disassembly.of(wasm);
    } catch (BadModuleException | IllegalStateException e) {
      throw unreadable(path, e.getMessage(), "Name a valid WebAssembly 1.0 or 2.0 module.");
    }
  }

  private static SourceLines lines(Path map) {
    try {
      return SourceLines.parse(new String(bytes(map), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw unreadable(map, e.getMessage(), "Name the source map that lies beside a module.");
    }
  }

  public static byte[] bytes(Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw unreadable(path, "it is larger than " + MAX_BYTES + " bytes", "Name a smaller one.");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The file cannot be read, for this reason. */
  public static DiagnosticException unreadable(Path path, IOException e) {
    String reason =
        e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    return unreadable(path, reason, "Name a file that is there.");
  }

  public static DiagnosticException unreadable(Path path, String reason, String remedy) {
    return new DiagnosticException(Diagnostic.at(Position.NONE, Code.D0107, path, reason, remedy));
  }
}
