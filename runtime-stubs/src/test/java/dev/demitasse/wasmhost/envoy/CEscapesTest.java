package dev.demitasse.wasmhost.envoy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CEscapesTest {
  @Test
  void undoesEveryEscape() {
    assertThat(CEscapes.undo("plain")).isEqualTo("plain");
    assertThat(CEscapes.undo("\\n\\r\\t\\\"\\'\\\\")).isEqualTo("\n\r\t\"'\\");
    assertThat(CEscapes.undo("a\\000\\377\\1011")).isEqualTo("a\0\u00ffA1");
    assertThat(CEscapes.undo("\\\\n")).isEqualTo("\\n");
  }
}
