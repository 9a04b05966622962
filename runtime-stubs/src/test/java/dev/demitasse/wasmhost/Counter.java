package dev.demitasse.wasmhost;

/** A filter that counts requests in shared data, as text: for tests of many VMs. */
public final class Counter {
  private Counter() {}

  /**
   * VM start sets key {@code k} to 1 unless it is there; a request adds 1 and logs the new value as
   * eight bytes, least significant first.
   */
  public static byte[] module() {
    return Wat.filter(
        """
        (data (i32.const 0) "k")
        (func $set (param $value i64) (param $cas i32) (result i32)
          (i64.store (i32.const 64) (local.get $value))
          (call $set_shared (i32.const 0) (i32.const 1) (i32.const 64) (i32.const 8)
            (local.get $cas)))
        (func (export "proxy_on_vm_start") (param i32 i32) (result i32)
          (drop (call $set (i64.const 1) (i32.const -1)))
          (i32.const 1))
        (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
          (local $next i64)
          (loop $again
            (drop (call $get_shared (i32.const 0) (i32.const 1)
              (i32.const 16) (i32.const 20) (i32.const 24)))
            (local.set $next
              (i64.add (i64.load (i32.load (i32.const 16))) (i64.const 1)))
            (br_if $again (i32.eq (i32.const 8)
              (call $set (local.get $next) (i32.load (i32.const 24))))))
          (call $log (i32.const 2) (i32.const 64) (i32.const 8)))
        """);
  }
}
