package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One file of a module. */
record OutputFile(String name, byte[] bytes) {
  static final String WASM = ".wasm";

  /** What the names of a module's files end in, after the module's name. */
  static final List<String> SUFFIXES = List.of(WASM, ".wat", ".wasm.map", ".size.txt");

  /** The four files of a module. */
  static List<OutputFile> of(Module module) {
    return List.of(
        new OutputFile(module.name() + WASM, module.wasm()),
        text(module.name() + ".wat", module.wat()),
        text(module.name() + ".wasm.map", module.sourceMap()),
        text(module.name() + ".size.txt", module.sizeTable()));
  }

  private static OutputFile text(String name, String text) {
    return new OutputFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
