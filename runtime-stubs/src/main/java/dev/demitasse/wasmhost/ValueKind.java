package dev.demitasse.wasmhost;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a Wasm parameter or result is; {@code OTHER} stands for every type that no host call uses.
 */
enum ValueKind {
  I32("i32"),
  I64("i64"),
  F32("f32"),
  F64("f64"),
  OTHER("?");

  private final String text;

  ValueKind(String text) {
    this.text = text;
  }

  /** The kinds as the reference host prints them in its errors: {@code i32 i64}, or void. */
  static String print(List<ValueKind> kinds) {
    return kinds.isEmpty()
        ? "void"
        : kinds.stream().map(k -> k.text).collect(Collectors.joining(" "));
  }
}
