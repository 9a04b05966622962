package dev.demitasse.compiler.inspect;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.emit.BadModuleException;
import dev.demitasse.compiler.emit.Disassembly;
import dev.demitasse.compiler.emit.SourceLines;
import dev.demitasse.compiler.emit.WatDetails;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The text form of a module, as a user asks for it. */
public record WatText(WatDetails details) {
  /**
   * Of a module that was just compiled; where details are wanted, with names, which change nothing
   * of what is shown.
   */
  public String of(Module module) {
    if (!details.any()) {
      return module.wat();
    }
    try {
      SourceLines lines = SourceLines.parse(module.sourceMap());
      return Disassembly.of(module.wasm()).text(lines, details);
    } catch (BadModuleException e) {
      throw new IllegalStateException("a module made here is not read here", e);
    }
  }

  /**
   * Of a file, with the lines of the source map that lies beside it.
   *
   * @param note is told why there are no lines although there is a map
   */
  public String of(Path path, Consumer<String> note) {
    WasmFile file = WasmFile.read(path);
    if (file.isOfAnother()) {
      note.accept(path + ".map is that of another module: left out");
    }
    return file.code().text(file.isOfAnother() ? null : file.lines(), details);
  }
}
