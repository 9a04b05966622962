package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.compiler.wasm.Validator;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** What compilers of other languages make much use of, each as wabt assembles it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(func (export \"_start\") (local i64) (i64.store offset=8 align=1 (i32.const 0)"
            + " (i64.extend32_s (local.get 0)))) (memory (export \"memory\") 17)",
        "(table 3 3 funcref) (elem (i32.const 1) func $f $f) (func $f (param i32) (result i32)"
            + " (call_indirect (param i32) (result i32) (local.get 0) (i32.const 1)))",
        "(memory 1) (func (param f64) (result i32) (i32.trunc_sat_f64_u (local.get 0)))"
            + " (func (memory.fill (i32.const 0) (i32.const 1) (i32.const 2)))",
        "(func (param i32 i32) (result i32 i32) (if (param i32) (result i32 i32)"
            + " (local.get 0) (local.get 1) (then (i32.const 4)) (else (i32.const 5))))",
        "(import \"wasi_snapshot_preview1\" \"fd_write\" (func (param i32 i32 i32 i32)"
            + " (result i32))) (global $sp (mut i32) (i32.const 65536)) (func (global.set $sp"
            + " (i32.sub (global.get $sp) (i32.const 16))) (unreachable) (drop))",
        "(func $runtime.fail (param i32) (block (block (block (br_table 0 1 2 (local.get 0))"
            + " (unreachable))) (nop)) (loop (br_if 0 (select (i32.const 1) (i32.const 0)"
            + " (local.get 0)))))",
        "(func (result f32) (f32.const nan)) (func (result f64) (f64.const -0x1p-1074))"
      })
  void ofOtherCompilersArePrinted(String fields) throws BadModuleException {
    byte[] bytes = Wat2Wasm.parse("(module " + fields + ")");
    Disassembly module = Disassembly.of(bytes);

    assertThat(Wat2Wasm.parse(module.text(null, WatDetails.NONE))).isEqualTo(bytes);
    assertThat(Wat2Wasm.parse(module.text(null, new WatDetails(true, true)))).isEqualTo(bytes);
  }

  @Test
  void deepNestingStaysOnTheScreen() throws BadModuleException {
    int depth = 60;
    String fields = "(func " + "(block ".repeat(depth) + "(nop)" + ")".repeat(depth + 1);

    String text =
        Disassembly.of(Wat2Wasm.parse("(module " + fields + ")")).text(null, WatDetails.NONE);

    assertThat(text.lines()).hasSizeGreaterThan(depth).allMatch(line -> line.length() < 400);
    assertThat(text.lines()).noneMatch(line -> line.startsWith(" ".repeat(61)));
    assertThat(Wat2Wasm.parse(text)).isEqualTo(Wat2Wasm.parse("(module " + fields + ")"));
  }

  @ParameterizedTest
  @CsvSource({
    "0xFD, unknown opcode 0xfd", // vector instructions
    "0xFE, unknown opcode 0xfe", // threads
    "0x12, unknown opcode 0x12", // tail calls
    "0xD0, unknown opcode 0xd0", // references
    "0x06, unknown opcode 0x06", // exceptions
  })
  void whatIsNotKnownIsNamed(String opcode, String message) {
    byte[] bytes = Wat2Wasm.parse("(module (func (nop)))");
    bytes[bytes.length - 2] = (byte) (int) Integer.decode(opcode);

    assertThatThrownBy(() -> Decoder.decode(bytes))
        .isInstanceOf(BadModuleException.class)
        .hasMessage(message + " at byte " + (bytes.length - 2));
  }

  @Test
  void longFormsKeepTheirOffsets() throws BadModuleException {
    byte[] bytes = Wat2Wasm.parse("(module (func (drop (i32.const 5))))");
    int at = bytes.length - 4; // 41 05 1a 0b  ⇒  41 85 80 00 1a 0b
    byte[] longer = new byte[bytes.length + 2];
    System.arraycopy(bytes, 0, longer, 0, at + 1);
    longer[at + 1] = (byte) 0x85;
    longer[at + 2] = (byte) 0x80;
    System.arraycopy(bytes, at + 2, longer, at + 4, 2);
    longer[at - 2] = (byte) (longer[at - 2] + 2); // length of the function, and of the section
    longer[at - 4] = (byte) (longer[at - 4] + 2);

    assertThat(Disassembly.of(longer).text(null, new WatDetails(true, true)))
        .contains("(drop (i32.const 5)))")
        .contains(String.format(Locale.ROOT, "0x%x: 41 85 80 00 1a 0b", at));
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
