package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.wasm.Validator;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Modules that other tools made, and bytes that are none. */
final class ForeignModulesTest {
  private static final String FOREIGN =
      """
      (module
        (type $pair (func (result i32 i64)))
        (import "env" "f" (func $f (param f32) (result f64)))
        (import "env" "g" (global $g i32))
        (table 4 8 funcref)
        (memory 1 3)
        (global (mut i64) (i64.const -5))
        (global i32 (global.get $g))
        (export "t" (table 0))
        (export "é" (func $pair))
        (start $start)
        (elem (i32.const 1) $start $pair)
        (elem func $pair)
        (func $start
          (local f64 i32 i32)
          (local.set 0 (call $f (f32.const nan:0x200000)))
          (memory.init 1 (i32.const 0) (i32.const 0) (i32.const 1))
          (data.drop 1)
          (table.init 1 (i32.const 0) (i32.const 0) (i32.const 1))
          (elem.drop 1)
          (table.copy (i32.const 0) (i32.const 1) (i32.const 2))
          (block $out
            (loop $again
              (br_table $out $again $out (local.get 1))))
          (drop (drop (call_indirect (type $pair) (i32.const 2)))))
        (func $pair (type $pair)
          (block (type $pair)
            (i32.const 1)
            (i64.const 2)
            (br 0)))
        (data (i32.const 8) "\\00\\"\\\\\\7f\\ff")
        (data "passive"))
      """;

  @Test
  void areReadAndWrittenAgain() throws BadModuleException {
    byte[] bytes = Wat2Wasm.parse(FOREIGN);
    WasmModule module = Decoder.decode(bytes);
    assertThat(Encoder.encode(module).bytes()).isEqualTo(bytes);
    Validator.check(module);
    assertThat(Wat2Wasm.parse(WatPrinter.print(module))).isEqualTo(bytes);
  }

  @Test
  void everyBeginningIsReadOrRefused() {
    byte[] bytes = Wat2Wasm.parse(FOREIGN);
    int refused = 0;
    for (int length = 0; length < bytes.length; length++) {
      refused += isRefused(Arrays.copyOf(bytes, length)) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(bytes.length - 20);
  }

  @Test
  void changedBytesAreReadOrRefused() {
    byte[] bytes = Wat2Wasm.parse(FOREIGN);
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      refused += isRefused(changed) ? 1 : 0;
    }
    assertThat(refused).isBetween(1, 19_999);
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      WasmModule module = Decoder.decode(bytes);
      Validator.check(module);
      WatPrinter.print(module);
      return false;
    } catch (IllegalStateException e) {
      return true;
    } catch (BadModuleException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
      return true;
    }
  }

  @Test
  void otherFilesAreRefusedAtTheFirstByte() {
    assertThatThrownBy(() -> Decoder.decode(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))
        .isInstanceOf(BadModuleException.class)
        .hasMessage("not a module at byte 0");
  }
}
