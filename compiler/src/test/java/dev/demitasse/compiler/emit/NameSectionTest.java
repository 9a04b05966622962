package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.wasm.RandomPrograms;
import dev.demitasse.compiler.wasm.WasmBackend;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names in a module, of this tool and of others. */
final class NameSectionTest {
  @Test
  void standsBehindAnUnchangedModuleAndIsReadAgain() throws BadModuleException {
    for (int seed = 0; seed < 20; seed++) {
      WasmModule module = withLocalNames(WasmBackend.translate(RandomPrograms.ofSeed(seed)));
      byte[] plain = Encoder.encode(module).bytes();
      byte[] named = Encoder.encode(NameSection.addTo(module, "random")).bytes();

      assertThat(Arrays.copyOf(named, plain.length)).isEqualTo(plain);
      WasmModule read = Decoder.decode(named);
      assertThat(WatPrinter.print(read)).isEqualTo(WatPrinter.print(module));
      assertThat(read.customs()).hasSize(1);
    }
  }

  /** The second of each function's parameters and locals has none. */
  private static WasmModule withLocalNames(WasmModule module) {
    return module.withFunctions(
        module.functions().stream()
            .map(
                f ->
                    new WasmModule.Function(
                        f.name(), f.type(), f.locals(), List.of("first|i", "", "i"), f.body()))
            .toList());
  }

  @Test
  void namesTheGlobalsThatAreTheModulesOwn() throws BadModuleException {
    String fields =
        "(import \"m\" \"g\" (global i32)) (global (mut i32) (i32.const 1)) (global i32 (i32.const 2))"
            + " (func (global.set 1 (i32.add (global.get 0) (global.get 2))))";
    byte[] plain = Wat2Wasm.parse("(module " + fields + ")");
    // the section "name" with the subsection of globals: 1 is "heap"
    byte[] section = {0, 14, 4, 'n', 'a', 'm', 'e', 7, 7, 1, 1, 4, 'h', 'e', 'a', 'p'};
    byte[] named = Arrays.copyOf(plain, plain.length + section.length);
    System.arraycopy(section, 0, named, plain.length, section.length);

    String text = WatPrinter.print(Decoder.decode(named));

    assertThat(text)
        .contains("(global $heap (mut i32) (i32.const 1))\n  (global i32 (i32.const 2))")
        .contains("(global.set $heap (i32.add (global.get 0) (global.get 2)))");
    assertThat(Wat2Wasm.parse(text)).isEqualTo(plain);
    assertThat(Encoder.encode(NameSection.addTo(Decoder.decode(named), "")).bytes())
        .endsWith(Arrays.copyOfRange(section, 7, section.length));
  }

  @Test
  void malformedOnesAreNoNames() throws BadModuleException {
    WasmModule module = WasmBackend.translate(RandomPrograms.ofSeed(3));
    String good = NameSection.addTo(module, "m").customs().get(0).latin1();
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      char[] bytes = good.toCharArray();
      bytes[random.nextInt(bytes.length)] = (char) random.nextInt(256);
      WasmModule.Custom custom = new WasmModule.Custom(11, "name", new String(bytes));
      byte[] wasm = Encoder.encode(module.withCustoms(List.of(custom))).bytes();

      WasmModule read = Decoder.decode(wasm);
      assertThat(WatPrinter.print(read)).startsWith("(module");
    }
  }
}
