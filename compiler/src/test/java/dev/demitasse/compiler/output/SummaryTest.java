package dev.demitasse.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.Module;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  /** As {@code sha256sum} gives them for {@code x} and {@code 0123456789}. */
  private static final String SHA_X =
      "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

  private static final String SHA_DIGITS =
      "sha256:84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

  private static final List<Module> MODULES =
      List.of(module("add-header", "x"), module("b", "0123456789"));

  @Test
  void standsInColumns() {
    assertThat(Summary.lines(MODULES, Map.of()))
        .containsExactly(
            "add-header   1 bytes  1 import   " + SHA_X,
            "b           10 bytes  1 import   " + SHA_DIGITS);
  }

  @Test
  void tellsTheChangeOfEachSizeThatHasChanged() {
    assertThat(Summary.lines(MODULES, Map.of("add-header", 14, "b", 10)))
        .containsExactly(
            "add-header   1 bytes (-13)  1 import   " + SHA_X,
            "b           10 bytes        1 import   " + SHA_DIGITS);
    assertThat(Summary.lines(MODULES, Map.of("b", 5, "gone", 7)))
        .containsExactly(
            "add-header   1 bytes       1 import   " + SHA_X,
            "b           10 bytes (+5)  1 import   " + SHA_DIGITS);
  }

  private static Module module(String name, String content) {
    byte[] wasm = content.getBytes(StandardCharsets.US_ASCII);
    return new Module(name, wasm, List.of("proxy_log"), FixedListings.ofWat(""));
  }
}
