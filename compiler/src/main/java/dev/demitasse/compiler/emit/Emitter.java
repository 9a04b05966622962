package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.wasm.WasmModule;

/** The {@code emit} stage: from a module to the contents of its files. */
public final class Emitter {
  private Emitter() {}

  /**
   * The files of the module of this name.
   *
   * @param className the internal name of the filter's class
   */
  public static Module emit(String name, String className, WasmModule module) {
    Encoded encoded = Encoder.encode(module);
    return new Module(
        name,
        encoded.bytes(),
        FilterLine.of(className) + WatPrinter.print(module, encoded, WatDetails.NONE),
        SourceMap.print(module, encoded),
        SizeTable.print(module, encoded),
        SizeTable.rows(module, encoded),
        module.imports().stream().map(WasmModule.Import::name).toList());
  }
}
