package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.List;

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
    List<String> imports = module.imports().stream().map(WasmModule.Import::name).toList();
    return new Module(name, encoded.bytes(), imports, new Listings(className, module, encoded));
  }

  private record Listings(String className, WasmModule module, Encoded encoded)
      implements Module.Listings {
    @Override
    public String wat() {
      return FilterLine.of(className) + WatPrinter.print(module, encoded, WatDetails.NONE);
    }

    @Override
    public String sourceMap() {
      return SourceMap.print(module, encoded);
    }

    @Override
    public String sizeTable() {
      return SizeTable.print(module, encoded);
    }

    @Override
    public List<SizeTable.Row> sizes() {
      return SizeTable.rows(module, encoded);
    }
  }
}
