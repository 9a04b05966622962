package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.wasm.RandomPrograms;
import dev.demitasse.compiler.wasm.WasmBackend;
import dev.demitasse.compiler.wasm.WasmModule;
import org.junit.jupiter.api.Test;

/** Binary and text say the same module. */
final class RoundTripTest {
  @Test
  void decodingAndEncodingIsTheIdentity() throws BadModuleException {
    for (int seed = 0; seed < 100; seed++) {
      byte[] bytes = Encoder.encode(module(seed)).bytes();
      assertThat(Encoder.encode(Decoder.decode(bytes)).bytes())
          .as("seed %s", seed)
          .isEqualTo(bytes);
    }
  }

  @Test
  void partsAreFoundWhereTheyWereWritten() throws BadModuleException {
    for (int seed = 0; seed < 100; seed++) {
      Encoded written = Encoder.encode(module(seed));
      Encoded read = Decoder.locate(written.bytes()).places();
      assertThat(read.functions()).isEqualTo(written.functions());
      assertThat(read.sections()).isEqualTo(written.sections());
    }
  }

  @Test
  void wabtMakesTheSameBytesOfTheText() {
    for (int seed = 0; seed < 20; seed++) {
      WasmModule module = module(seed);
      String text = WatPrinter.print(module);
      assertThat(Wat2Wasm.parse(text)).as(text).isEqualTo(Encoder.encode(module).bytes());
    }
  }

  private static WasmModule module(int seed) {
    return WasmBackend.translate(RandomPrograms.ofSeed(seed));
  }
}
