package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of a module.
 *
 * @param name the module's name and what the names of such files end in
 */
public record OutputFile(String name, byte[] bytes) {
  static final String WASM = ".wasm";
  static final String WAT = ".wat";
  private static final String MAP = ".wasm.map";
  private static final String SIZES = ".size.txt";

  /** What the names of a module's files end in, after the module's name. */
  static final List<String> SUFFIXES = List.of(WASM, WAT, MAP, SIZES);

  /** The four files of a module. */
  static List<OutputFile> of(Module module) {
    return Stream.concat(forms(module).stream(), reports(module).stream()).toList();
  }

  /** The module itself, in binary and in text form. */
  public static List<OutputFile> forms(Module module) {
    return List.of(
        new OutputFile(module.name() + WASM, module.wasm()),
        text(module.name() + WAT, module.wat()));
  }

  /** The names of those two. */
  static List<String> forms(String moduleName) {
    return List.of(moduleName + WASM, moduleName + WAT);
  }

  /** What is written about the module. */
  static List<OutputFile> reports(Module module) {
    return List.of(
        text(module.name() + MAP, module.sourceMap()),
        text(module.name() + SIZES, module.sizeTable()));
  }

  /** The names of those two. */
  static List<String> reports(String moduleName) {
    return List.of(moduleName + MAP, moduleName + SIZES);
  }

  private static OutputFile text(String name, String text) {
    return new OutputFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
