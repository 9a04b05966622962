package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.SsaParser;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switches, dense ones as tables and others as comparisons. */
final class SwitchesTest {
  @ParameterizedTest
  @CsvSource({
    "'0 1 2 3 4', true",
    "'2 3 4 5 6', true",
    "'-3 -2 -1 0 1', true",
    "'100 101 103 104 105', true",
    "'1 1000 2000', false",
    "'-2147483648 0 2147483647', false",
    "'7', false"
  })
  void answerTheIndexOfTheKey(String keyList, boolean isTable) {
    int[] keys = Arrays.stream(keyList.split(" ")).mapToInt(Integer::parseInt).toArray();
    WasmModule module = WasmBackend.translate(SsaParser.parseProgram(program(keys)));
    boolean hasTable = module.functions().get(0).body().stream().anyMatch(i -> i.is(Op.BR_TABLE));
    assertThat(hasTable).isEqualTo(isTable);
    Machine machine = new Machine(module);
    for (int i = 0; i < keys.length; i++) {
      assertThat(machine.call("f", keys[i])).isEqualTo(1000 + i);
      assertThat(machine.call("f", keys[i] + 50)).isEqualTo(-1);
    }
  }

  private static String program(int... keys) {
    StringBuilder cases = new StringBuilder();
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      cases.append(keys[i]).append(" b").append(i + 3).append("() ");
      blocks.append(
          "b%d():\n  v%d: i32 = i32.const %d\n  host note:i>v v%d\n  goto b2(v%d)\n"
              .formatted(i + 3, i + 10, 1000 + i, i + 10, i + 10));
    }
    return """
    program p
    export A.f(I)I f
    func A.f(I)I -> i32 {
    b0(v0: i32):
      v1: i32 = i32.const -1
      switch v0 %selse b2(v1)
    b2(v2: i32):
      return v2
    %s}
    """
        .formatted(cases, blocks);
  }
}
