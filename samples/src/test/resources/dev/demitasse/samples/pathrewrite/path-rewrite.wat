(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (import "env" "proxy_get_header_map_value" (func $proxy_get_header_map_value (type 0)))
  (import "env" "proxy_replace_header_map_value" (func $proxy_replace_header_map_value (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 1)))
  (import "env" "proxy_send_local_response" (func $proxy_send_local_response (type 2)))
  (memory 3)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Heap.malloc (type 3) (param $size i32) (result i32)
    (i32.const 76))
  (func $Callbacks.onRequestHeaders (type 1) (param $id|a|i i32) (param $count|to i32) (param $endOfStream|i|address i32) (result i32) (local $c i32)
    ;; PathRewrite.java:15
    (local.set $id|a|i
      (i32.load
        (br_if 0
          (i32.const 0)
          (call $proxy_get_header_map_value
            (i32.const 0)
            (i32.const 16)
            (i32.const 5)
            (i32.const 0)
            (i32.const 4)))))
    ;; PathRewrite.java:16
    (local.set $endOfStream|i|address
      (br_if 0
        (i32.const 0)
        (i32.lt_s
          ;; PathRewrite.java:15
          (local.tee $count|to (i32.load offset=4 (i32.const 0)))
          ;; PathRewrite.java:16
          (i32.const 4))))
    (loop $0 (result i32)
      (drop
        (br_if 1
          (i32.const 0)
          (i32.ne
            (i32.load8_u (i32.add (local.get $id|a|i) (local.get $endOfStream|i|address)))
            (i32.load8_u offset=21 (local.get $endOfStream|i|address)))))
      (br_if $0
        (i32.lt_s
          (local.tee $endOfStream|i|address
            (i32.add (local.get $endOfStream|i|address) (i32.const 1)))
          (i32.const 4)))
      ;; PathRewrite.java:17
      (if (result i32)
        (i32.le_u
          (local.get $count|to)
          (i32.sub
            (i32.const 196608)
            (local.tee $endOfStream|i|address (i32.add (local.get $count|to) (i32.const 76)))))
        (then
          (memory.copy (local.get $endOfStream|i|address) (i32.const 24) (i32.const 4))
          (memory.copy
            (i32.add (local.get $endOfStream|i|address) (i32.const 4))
            (i32.add (local.get $id|a|i) (i32.const 4))
            (i32.add (local.get $count|to) (i32.const -4)))
          (local.set $id|a|i (i32.const 0))
          (loop $1 (result i32)
            (if
              (i32.eqz
                (i32.or
                  (i32.eq
                    (local.tee $c
                      (i32.load8_u (i32.add (local.get $endOfStream|i|address) (local.get $id|a|i))))
                    (i32.const 13))
                  (i32.eq (local.get $c) (i32.const 10))))
              (then
                (if
                  (local.get $c)
                  (then
                    (br_if $1
                      (i32.lt_s
                        (local.tee $id|a|i (i32.add (local.get $id|a|i) (i32.const 1)))
                        (local.get $count|to)))
                    (drop
                      (call $proxy_replace_header_map_value
                        (i32.const 0)
                        (i32.const 16)
                        (i32.const 5)
                        (local.get $endOfStream|i|address)
                        (local.get $count|to)))))))
            (i32.const 0)))
        (else
          (drop (call $proxy_log (i32.const 5) (i32.const 28) (i32.const 48)))
          (drop
            (call $proxy_send_local_response
              (i32.const 503)
              (i32.const 16)
              (i32.const 0)
              (i32.const 16)
              (i32.const 0)
              (i32.const 16)
              (i32.const 0)
              (i32.const -1)))
          (i32.const 1)))))
  (data (i32.const 16) ":path/v1/v2/java.lang.OutOfMemoryError (PathRewrite.java:17)"))
