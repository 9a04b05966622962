package dev.demitasse.compiler.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataLayoutTest {
  @Test
  void stringsShareBytes() {
    assertThat(PackStrings.run(List.of("cookie", "set-cookie", "cookies", "ok")))
        .containsExactly("set-cookies");
    assertThat(PackStrings.run(List.of("ab", "cd"))).containsExactly("ab", "cd");
    assertThat(PackStrings.run(List.of("same", "same"))).containsExactly("same");
  }

  @Test
  void zerosAreLeftToTheMemory() {
    assertThat(SplitSegments.run(new byte[] {0, 0, 1, 0, 2, 0, 0}))
        .singleElement()
        .satisfies(d -> assertThat(d.latin1()).isEqualTo("\1\0\2"))
        .satisfies(d -> assertThat(d.offset().get(0).x()).isEqualTo(2));
    assertThat(SplitSegments.run(new byte[100])).isEmpty();
  }

  @Test
  void aSegmentIsSplitWhereThatIsShorter() {
    byte[] five = {1, 0, 0, 0, 0, 0, 1};
    byte[] six = {1, 0, 0, 0, 0, 0, 0, 1};
    assertThat(SplitSegments.run(five)).hasSize(1);
    assertThat(SplitSegments.run(six)).hasSize(2);
  }

  @Test
  void whatIsUsedAsANumberComesFirst() {
    Program program =
        SsaParser.parseProgram(
            """
            program p
            export A.f()V f
            cell $cell 8
            cell $heap 70000
            func A.f()V -> void {
            b0():
              v0: i32 = address "%s"+0
              v1: i32 = address $heap+0
              v2: i32 = address "name"+0
              v3: i32 = address $cell+4
              v4: i32 = host note:iiiiiii>i v0 v1 v2 v2 v2 v3 v3
              return
            }
            """
                .formatted("x".repeat(80)));
    DataLayout layout = AssembleModule.layout(program);
    assertThat(address(layout, new Blob("name"))).isLessThan(60);
    assertThat(address(layout, new Datum.Cell("cell", 8))).isLessThan(60);
    assertThat(address(layout, new Blob("x".repeat(80)))).isLessThan(64);
    assertThat(address(layout, new Datum.Cell("heap", 70000))).isEqualTo(92);
    assertThat(layout.end()).isEqualTo(70092);
    assertThat(WasmBackend.translate(program).memories().get(0).min()).isEqualTo(2);
    assertThat(WasmBackend.translate(program, 5).memories().get(0).min()).isEqualTo(5);
  }

  @Test
  void wordsHoldAddressesAndAreNeverAtZero() {
    Program program =
        SsaParser.parseProgram(
            """
            program p
            export A.f()I f
            words $a 7 $b+0 "text"+1
            words $b $a+4 -1
            func A.f()I -> i32 {
            b0():
              v0: i32 = address $a+0
              return v0
            }
            """);
    WasmModule module = WasmBackend.translate(program);
    DataLayout layout = AssembleModule.layout(program);
    Machine machine = new Machine(module);
    int a = (int) machine.call("f");
    assertThat(a).isPositive();
    assertThat(word(machine, a)).isEqualTo(7);
    int b = word(machine, a + 4);
    assertThat(b).isPositive();
    assertThat(word(machine, b)).isEqualTo(a + 4);
    assertThat(word(machine, b + 4)).isEqualTo(-1);
    assertThat(word(machine, a + 8)).isEqualTo(address(layout, new Blob("text")) + 1);
  }

  @Test
  void theHeapBeginsBehindTheData() {
    WasmModule module =
        WasmBackend.translate(
            SsaParser.parseProgram(
                """
                program p
                export A.f()I f
                variable $unused i32 1
                variable $heap i32 4 heap_base
                func A.f()I -> i32 {
                b0():
                  v0: i32 = address "text"+0
                  v1: i32 = host note:i>i v0
                  v2: i32 = global.get $heap
                  return v2
                }
                """));
    assertThat(module.globals()).hasSize(1);
    assertThat(new Machine(module).call("f")).isEqualTo(8);
  }

  private static int address(DataLayout layout, Datum datum) {
    return layout.address(new Insn.Address(datum, 0));
  }

  private static int word(Machine machine, int address) {
    byte[] bytes = machine.memory(address, 4);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }
}
