package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The texts of refused modules are Envoy 1.40's own, but for those it has none for. */
class LoadedModuleTest {
  private static final String MEMORY = "(memory (export \"memory\") 1)";
  private static final String MALLOC =
      "(func (export \"malloc\") (param i32) (result i32) i32.const 8)";
  private static final String MARKER = "(func (export \"proxy_abi_version_0_2_0\"))";
  private static final String FRAME = MEMORY + MALLOC + MARKER;

  @Test
  void findsAllocatorMemoryAndCallbacks() {
    LoadedModule module =
        LoadedModule.of(
            Wat.module(
                """
                (import "env" "proxy_log" (func (param i32 i32 i32) (result i32)))
                (memory (export "any name") 1)
                (func (export "proxy_abi_version_0_2_1") (export "proxy_on_memory_allocate")
                  (param i32) (result i32) i32.const 0)
                (func (export "proxy_on_log") (param i32))
                (func (export "unknown to the host") (param f64))
                """));

    assertThat(module.memory()).isEqualTo("any name");
    assertThat(module.allocator()).isEqualTo(Callback.ON_MEMORY_ALLOCATE);
    assertThat(module.callbacks())
        .containsExactlyInAnyOrder(Callback.ON_MEMORY_ALLOCATE, Callback.ON_LOG);
    assertThat(module.imports()).extracting(HostCallRow::name).containsExactly("proxy_log");
  }

  @Test
  void prefersMalloc() {
    byte[] both =
        Wat.module(
            FRAME
                + "(func (export \"proxy_on_memory_allocate\") (param i32) (result i32) i32.const 0)");

    assertThat(LoadedModule.of(both).allocator()).isEqualTo(Callback.MALLOC);
  }

  @Test
  void firstMarkerInExportOrderDecides() {
    String first = MEMORY + MALLOC + "(func (export \"proxy_abi_version_0_2_1\")";
    assertThat(AbiVersion.of(Wat.module(first + "(export \"proxy_abi_version_0_1_0\"))")))
        .isEqualTo(AbiVersion.V0_2_1);
  }

  @Test
  void markerMustBeAFunction() {
    refused(
        Wat.module(MALLOC + "(memory (export \"proxy_abi_version_0_2_0\") 1)"),
        "Missing or unknown Proxy-Wasm ABI version");
  }

  @Test
  void refusesWithoutMarker() {
    refused(Wat.module(MEMORY + MALLOC), "Missing or unknown Proxy-Wasm ABI version");
    refused(Wat.module(MEMORY), "Missing or unknown Proxy-Wasm ABI version");
  }

  @Test
  void refusesTheOldAbi() {
    refused(
        Wat.module(MEMORY + MALLOC + "(func (export \"proxy_abi_version_0_1_0\"))"),
        "ABI 0.1.0 is not supported by the embedded host; 0.2.0 is");
  }

  @Test
  void refusesWhatIsNoModule() {
    byte[] whole = Wat.module(FRAME);
    refused(Arrays.copyOf(whole, 6), "Failed to parse corrupted Wasm module");
    refused(Arrays.copyOf(whole, 30), "Failed to parse corrupted Wasm module");
    refused(
        "not a module".getBytes(StandardCharsets.UTF_8), "Failed to parse corrupted Wasm module");
  }

  @Test
  void refusesWhatIsNotValid() {
    byte[] invalid = Wat.module(FRAME + "(func (result i32) i32.const 7)");
    invalid[invalid.length - 3] = 0x42; // i64.const

    assertThatThrownBy(() -> LoadedModule.of(invalid))
        .isInstanceOf(LoadException.class)
        .hasMessageStartingWith("Failed to load Wasm bytecode: ");
  }

  @Test
  void refusesWithoutAllocator() {
    refused(Wat.module(MEMORY + MARKER), "Wasm module is missing malloc function.");
  }

  @Test
  void refusesWithoutExportedMemory() {
    refused(
        Wat.module("(memory 1)" + MALLOC + MARKER),
        "the module exports 0 memories; a host needs exactly one");
  }

  @Test
  void refusesUnknownImports() {
    refused(
        Wat.module("(import \"env\" \"proxy_lag\" (func))" + FRAME),
        "Failed to load Wasm module due to a missing import: env.proxy_lag");
    refused(
        Wat.module("(import \"wasi_snapshot_preview1\" \"proxy_log\" (func))" + FRAME),
        "Failed to load Wasm module due to a missing import: wasi_snapshot_preview1.proxy_log");
    refused(
        Wat.module("(import \"env\" \"proxy_log\" (global i32))" + FRAME),
        "Failed to load Wasm module due to a missing import: env.proxy_log");
  }

  @Test
  void refusesImportsOfAnotherType() {
    refused(
        Wat.module(
            "(import \"env\" \"proxy_log\" (func (param i32 i64 f32) (result f64)))" + FRAME),
        "Failed to load Wasm module due to an import type mismatch: env.proxy_log,"
            + " want: i32 i64 f32 -> f64, but host exports: i32 i32 i32 -> i32");
    refused(
        Wat.module("(import \"env\" \"proxy_log\" (func))" + FRAME),
        "Failed to load Wasm module due to an import type mismatch: env.proxy_log,"
            + " want: void -> void, but host exports: i32 i32 i32 -> i32");
  }

  @Test
  void refusesCallbacksOfAnotherType() {
    refused(
        Wat.module(
            FRAME + "(func (export \"proxy_on_done\") (param i64) (result i32) i32.const 1)"),
        "Bad function signature for: proxy_on_done,"
            + " want: i32 -> i32, but the module exports: i64 -> i32");
    refused(
        Wat.module(FRAME + "(func (export \"proxy_on_log\"))"),
        "Bad function signature for: proxy_on_log,"
            + " want: i32 -> void, but the module exports: void -> void");
  }

  private static void refused(byte[] module, String message) {
    assertThatThrownBy(() -> LoadedModule.of(module))
        .isInstanceOf(LoadException.class)
        .hasMessage(message);
  }
}
