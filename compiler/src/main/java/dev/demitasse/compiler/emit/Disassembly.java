package dev.demitasse.compiler.emit;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.wasm.Validator;
import dev.demitasse.compiler.wasm.WasmModule;

/** A module that anyone may have made, read from its bytes. */
public final class Disassembly {
  private final WasmModule module;
  private final Encoded places;

  private Disassembly(Decoder.Located located) {
    this.module = located.module();
    this.places = located.places();
  }

  /**
   * Reads a module.
   *
   * @throws BadModuleException if the bytes are no module, or one that uses what is not known here
   * @throws IllegalStateException if the module is not valid
   */
  public static Disassembly of(byte[] wasm) throws BadModuleException {
    Disassembly disassembly = new Disassembly(Decoder.locate(wasm));
    Validator.check(disassembly.module);
    return disassembly;
  }

  /** The text form, with the lines that a map gives, if there is one. */
  public String text(@Nullable SourceLines lines, WatDetails details) {
    WasmModule shown = lines == null ? module : lines.applyTo(module, places);
    return WatPrinter.print(shown, places, details);
  }

  /** Does an instruction of this function, imported ones counted, begin at this offset? */
  public boolean hasInstruction(int function, int offset) {
    int index = function - module.importedFunctions();
    return index >= 0
        && index < places.functions().size()
        && places.functions().get(index).offsets().contains(offset);
  }

  /** Is this offset among the instructions of any function? */
  public boolean isInCode(int offset) {
    return places.functions().stream().anyMatch(f -> f.codeStart() <= offset && offset < f.end());
  }
}
