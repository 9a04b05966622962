package dev.demitasse.wasmhost;

import com.dylibso.chicory.wabt.Wat2Wasm;

/** Modules for tests, written as text. */
public final class Wat {
  /** What every module needs: marker, memory of one page, an allocator that answers 1024. */
  private static final String FRAME =
      """
      (memory (export "memory") 1)
      (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
        i32.const 1024)
      """;

  /** All imports of this step; an import that is not used does no harm in a test. */
  private static final String IMPORTS =
      """
      (import "env" "proxy_log" (func $log (param i32 i32 i32) (result i32)))
      (import "env" "proxy_get_header_map_value"
        (func $get_header (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_get_header_map_pairs" (func $get_pairs (param i32 i32 i32) (result i32)))
      (import "env" "proxy_add_header_map_value"
        (func $add_header (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_replace_header_map_value"
        (func $replace_header (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_remove_header_map_value"
        (func $remove_header (param i32 i32 i32) (result i32)))
      (import "env" "proxy_send_local_response"
        (func $reply (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_get_shared_data"
        (func $get_shared (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_set_shared_data"
        (func $set_shared (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_get_buffer_bytes"
        (func $get_buffer (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_set_buffer_bytes"
        (func $set_buffer (param i32 i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_define_metric"
        (func $define_metric (param i32 i32 i32 i32) (result i32)))
      (import "env" "proxy_increment_metric" (func $increment_metric (param i32 i64) (result i32)))
      (import "env" "proxy_record_metric" (func $record_metric (param i32 i64) (result i32)))
      (import "env" "proxy_get_metric" (func $get_metric (param i32 i32) (result i32)))
      """;

  private Wat() {}

  /** Assembles {@code (module TEXT)}. */
  public static byte[] module(String text) {
    return Wat2Wasm.parse("(module\n" + text + ")");
  }

  /** Assembles a module of all imports, the frame and {@code text}. */
  public static byte[] filter(String text) {
    return module(IMPORTS + FRAME + text);
  }

  /** As {@link #filter}, but {@code text} has memory, marker and allocator of its own. */
  public static byte[] bare(String text) {
    return module(IMPORTS + text);
  }
}
