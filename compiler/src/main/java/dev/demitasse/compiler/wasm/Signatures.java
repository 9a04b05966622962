package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.wasm.WasmModule.FuncType;

/** The signatures of functions by their index. */
interface Signatures {
  FuncType of(int function);
}
