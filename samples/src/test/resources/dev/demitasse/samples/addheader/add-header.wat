(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (import "env" "proxy_add_header_map_value" (func $proxy_add_header_map_value (type 0)))
  (memory 1)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.noMemory))
  (export "proxy_abi_version_0_2_0" (func $Heap.noMemory))
  (export "proxy_on_response_headers" (func $Callbacks.onResponseHeaders))
  (func $Heap.noMemory (type 1) (param i32) (result i32)
    (i32.const 0))
  (func $Callbacks.onResponseHeaders (type 2) (param $id i32) (param $count i32) (param $endOfStream i32) (result i32)
    ;; AddHeader.java:13
    (drop
      (call $proxy_add_header_map_value
        (i32.const 2)
        (i32.const 9)
        (i32.const 13)
        (i32.const 0)
        (i32.const 9)))
    (i32.const 0))
  (data (i32.const 0) "demitassex-wasm-filter"))
