package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

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
