(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (import "env" "proxy_get_header_map_value" (func $proxy_get_header_map_value (type 0)))
  (import "env" "proxy_replace_header_map_value" (func $proxy_replace_header_map_value (type 0)))
  (memory 2)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_response_headers" (func $Callbacks.onResponseHeaders))
  (func $Heap.malloc (type 1) (param $size i32) (result i32)
    (i32.const 26))
  (func $Callbacks.onResponseHeaders (type 2) (param $id i32) (param $count i32) (param $endOfStream i32) (result i32)
    ;; ErrorRewrite.java:13
    (if
      (i32.eqz
        (call $proxy_get_header_map_value
          (i32.const 2)
          (i32.const 3)
          (i32.const 7)
          (i32.const 10)
          (i32.const 14)))
      (then
        ;; ErrorRewrite.java:14
        (if
          (i32.eq
            ;; ErrorRewrite.java:13
            (i32.load offset=14 (i32.const 0))
            ;; ErrorRewrite.java:14
            (i32.const 3))
          (then
            (if
              (i32.eq
                (i32.load8_u
                  ;; ErrorRewrite.java:13
                  (i32.load offset=10 (i32.const 0)))
                ;; ErrorRewrite.java:14
                (i32.const 53))
              (then
                ;; ErrorRewrite.java:15
                (drop
                  (call $proxy_replace_header_map_value
                    (i32.const 2)
                    (i32.const 3)
                    (i32.const 7)
                    (i32.const 0)
                    (i32.const 3)))))))))
    (i32.const 0))
  (data (i32.const 0) "404:status"))
