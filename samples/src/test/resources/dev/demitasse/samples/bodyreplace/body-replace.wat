(module
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (import "env" "proxy_remove_header_map_value" (func $proxy_remove_header_map_value (type 0)))
  (import "env" "proxy_set_buffer_bytes" (func $proxy_set_buffer_bytes (type 1)))
  (memory 1)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.noMemory))
  (export "proxy_abi_version_0_2_0" (func $Heap.noMemory))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (export "proxy_on_request_body" (func $Callbacks.onRequestBody))
  (func $Heap.noMemory (type 2) (param i32) (result i32)
    (i32.const 0))
  (func $Callbacks.onRequestHeaders (type 0) (param $id i32) (param $count i32) (param $endOfStream i32) (result i32)
    ;; BodyReplace.java:14
    (drop (call $proxy_remove_header_map_value (i32.const 0) (i32.const 13) (i32.const 14)))
    (i32.const 0))
  (func $Callbacks.onRequestBody (type 0) (param $id i32) (param $size i32) (param $endOfStream i32) (result i32)
    (i32.load
      (if (result i32)
        (local.get $endOfStream)
        (then
          ;; BodyReplace.java:23
          (drop
            (call $proxy_set_buffer_bytes
              (i32.const 0)
              (i32.const 0)
              (i32.const 2147483647)
              (i32.const 5)
              (i32.const 8)))
          ;; BodyReplace.java:24
          (i32.const 1))
        (else
          ;; BodyReplace.java:21
          (i32.const 27)))))
  (data (i32.const 5) "replacedcontent-length\01"))
