package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Program;

/** The {@code wasm} stage: from a lowered program to a module. */
public final class WasmBackend {
  private WasmBackend() {}

  /**
   * The module of a program, with as much memory as it asks for and its data need. The program
   * stays as it is.
   */
  public static WasmModule translate(Program program) {
    return translate(program, program.pages());
  }

  /**
   * The module of a program.
   *
   * @param minPages how many pages of 64 KiB the memory has at least
   * @throws IllegalStateException if the program is not lowered, a function's graph is not
   *     reducible, or the module made is not valid: all are errors of the compiler
   */
  public static WasmModule translate(Program program, int minPages) {
    WasmModule module = PruneModule.run(MergeFunctions.run(AssembleModule.run(program, minPages)));
    Validator.check(module);
    return module;
  }
}
