(module
  (type (func (param i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i64) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (import "env" "proxy_define_metric" (func $proxy_define_metric (type 0)))
  (import "env" "proxy_increment_metric" (func $proxy_increment_metric (type 1)))
  (memory 1)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.noMemory))
  (export "proxy_abi_version_0_2_0" (func $Heap.noMemory))
  (export "proxy_on_vm_start" (func $Callbacks.onVmStart))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Heap.noMemory (type 2) (param i32) (result i32)
    (i32.const 0))
  (func $Callbacks.onVmStart (type 3) (param $id|status i32) (param $size i32) (result i32)
    (i32.eqz
      ;; RequestCounter.java:17
      (if (result i32)
        (local.tee $id|status
          (call $proxy_define_metric (i32.const 0) (i32.const 29) (i32.const 24) (i32.const 21)))
        (then
          (select
            (i32.const 13)
            (local.get $id|status)
            (i32.ge_u (local.get $id|status) (i32.const 13))))
        (else
          (i32.store offset=9
            (i32.const 0)
            (i32.xor (i32.load offset=21 (i32.const 0)) (i32.const -1)))
          (i32.const 0)))))
  (func $Callbacks.onRequestHeaders (type 4) (param $id i32) (param $count i32) (param $endOfStream i32) (result i32)
    ;; RequestCounter.java:28
    (drop
      (call $proxy_increment_metric
        (i32.xor (i32.load offset=9 (i32.const 0)) (i32.const -1))
        (i64.const 1)))
    (i32.const 0))
  (data (i32.const 29) "demitasse_requests_total"))
