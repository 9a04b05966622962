package dev.demitasse.wasmhost;

import java.util.Collections;
import java.util.List;

/** The type of a Wasm function. */
record Signature(List<ValueKind> params, List<ValueKind> results) {

  Signature {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** So many {@code i32} parameters, so many {@code i32} results: the type of every callback. */
  static Signature ofInts(int params, int results) {
    return new Signature(
        Collections.nCopies(params, ValueKind.I32), Collections.nCopies(results, ValueKind.I32));
  }

  /** As the reference host prints it: {@code i32 i32 -> i32}. */
  @Override
  public String toString() {
    return ValueKind.print(params) + " -> " + ValueKind.print(results);
  }
}
