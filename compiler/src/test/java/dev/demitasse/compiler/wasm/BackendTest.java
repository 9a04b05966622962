package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.ssa.SsaParser;
import org.junit.jupiter.api.Test;

final class BackendTest {
  static WasmModule module(String text) {
    return WasmBackend.translate(SsaParser.parseProgram(text));
  }

  @Test
  void addsTwoNumbers() {
    WasmModule module =
        module(
            """
            program p
            export A.f(II)I f
            func A.f(II)I -> i32 {
            b0(v0: i32, v1: i32):
              v2: i32 = i32.add v0 v1
              return v2
            }
            """);
    assertThat(new Machine(module).call("f", 3, 4)).isEqualTo(7);
  }
}
