package dev.demitasse.compiler.serve;

import com.dylibso.chicory.wabt.Wat2Wasm;
import dev.demitasse.Bytes;

/** Modules by hand, so that the server is tested without the compiler. */
final class TestModules {
  /** Logs the request's and the response's headers as the host encodes them, and its own end. */
  private static final String OBSERVER =
      """
      (module
        (import "env" "proxy_get_header_map_pairs"
          (func $pairs (param i32 i32 i32) (result i32)))
        (import "env" "proxy_add_header_map_value"
          (func $add (param i32 i32 i32 i32 i32) (result i32)))
        (import "env" "proxy_log" (func $log (param i32 i32 i32) (result i32)))
        (memory (export "memory") 4)
        (data (i32.const 16) "x-seen")
        (data (i32.const 32) "yes")
        (data (i32.const 48) "done")
        (data (i32.const 64) "all")
        (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
          (i32.const 1024))
        (func $tell (param $map i32) (param $end i32)
          (drop (call $pairs (local.get $map) (i32.const 0) (i32.const 4)))
          (drop (call $log (i32.const 2) (i32.load (i32.const 0)) (i32.load (i32.const 4))))
          (if (local.get $end)
            (then (drop (call $log (i32.const 1) (i32.const 64) (i32.const 3))))))
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
          (call $tell (i32.const 0) (local.get 2))
          (i32.const 0))
        (func (export "proxy_on_response_headers") (param i32 i32 i32) (result i32)
          (call $tell (i32.const 2) (local.get 2))
          (drop (call $add (i32.const 2) (i32.const 16) (i32.const 6) (i32.const 32) (i32.const 3)))
          (i32.const 0))
        (func (export "proxy_on_done") (param i32) (result i32)
          (drop (call $log (i32.const 1) (i32.const 48) (i32.const 4)))
          (i32.const 1)))
      """;

  /** Answers each request itself, with bytes beyond ASCII. */
  private static final String REPLIER =
      """
      (module
        (import "env" "proxy_send_local_response"
          (func $reply (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 16) "no\\ff\\0a")
        (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
          (i32.const 1024))
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
          (drop (call $reply (i32.const 403) (i32.const 0) (i32.const 0) (i32.const 16) (i32.const 4)
            (i32.const 0) (i32.const 0) (i32.const -1)))
          (i32.const 1)))
      """;

  /** Pauses each request for ever. */
  private static final String PAUSER =
      """
      (module
        (memory (export "memory") 1)
        (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
          (i32.const 1024))
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32) (i32.const 1)))
      """;

  /**
   * Keeps every body until its end and puts {@code <} and {@code >} around it; replies 403 to the
   * body {@code no}, late to one that begins with {@code l}.
   */
  private static final String FRAMER =
      """
      (module
        (import "env" "proxy_remove_header_map_value"
          (func $remove (param i32 i32 i32) (result i32)))
        (import "env" "proxy_get_buffer_bytes"
          (func $get (param i32 i32 i32 i32 i32) (result i32)))
        (import "env" "proxy_set_buffer_bytes"
          (func $set (param i32 i32 i32 i32 i32) (result i32)))
        (import "env" "proxy_send_local_response"
          (func $reply (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 16) "content-length<>")
        (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
          (i32.const 1024))
        (func $headers (param $map i32) (result i32)
          (drop (call $remove (local.get $map) (i32.const 16) (i32.const 14)))
          (i32.const 0))
        (func $starts (param $buffer i32) (param $with i32) (param $size i32) (result i32)
          (i64.store (i32.const 1024) (i64.const 0))
          (drop (call $get (local.get $buffer) (i32.const 0) (local.get $size)
            (i32.const 0) (i32.const 4)))
          (i32.eq (i32.load16_u (i32.const 1024)) (local.get $with)))
        (func $body (param $buffer i32) (param $end i32) (result i32)
          (if (i32.eqz (local.get $end)) (then (return (i32.const 1))))
          (if (i32.or
              (call $starts (local.get $buffer) (i32.const 0x6f6e) (i32.const 2))
              (call $starts (local.get $buffer) (i32.const 0x6c) (i32.const 1)))
            (then (drop (call $reply (i32.const 403) (i32.const 0) (i32.const 0)
              (i32.const 30) (i32.const 2) (i32.const 0) (i32.const 0) (i32.const -1)))))
          (drop (call $set (local.get $buffer) (i32.const 0) (i32.const 0)
            (i32.const 30) (i32.const 1)))
          (drop (call $set (local.get $buffer) (i32.const -1) (i32.const 0)
            (i32.const 31) (i32.const 1)))
          (i32.const 0))
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
          (call $headers (i32.const 0)))
        (func (export "proxy_on_response_headers") (param i32 i32 i32) (result i32)
          (call $headers (i32.const 2)))
        (func (export "proxy_on_request_body") (param i32 i32 i32) (result i32)
          (call $body (i32.const 0) (local.get 2)))
        (func (export "proxy_on_response_body") (param i32 i32 i32) (result i32)
          (call $body (i32.const 1) (local.get 2))))
      """;

  /** Refuses to start, and traps in its last callback. */
  private static final String REFUSER =
      """
      (module
        (memory (export "memory") 1)
        (func (export "malloc") (export "proxy_abi_version_0_2_0") (param i32) (result i32)
          (i32.const 1024))
        (func (export "proxy_on_vm_start") (param i32 i32) (result i32) (i32.const 0))
        (func (export "proxy_on_done") (param i32) (result i32) (unreachable)))
      """;

  private TestModules() {}

  static ServedFilter observer() {
    return filter("observer", OBSERVER);
  }

  static ServedFilter replier() {
    return filter("replier", REPLIER);
  }

  static ServedFilter pauser() {
    return filter("pauser", PAUSER);
  }

  static ServedFilter framer() {
    return filter("framer", FRAMER);
  }

  static ServedFilter refuser() {
    return filter("refuser", REFUSER);
  }

  private static ServedFilter filter(String name, String wat) {
    return new ServedFilter(name, Wat2Wasm.parse(wat), Bytes.EMPTY);
  }
}
