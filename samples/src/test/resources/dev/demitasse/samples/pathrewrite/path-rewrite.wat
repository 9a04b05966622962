(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (import "env" "proxy_get_header_map_value" (func $proxy_get_header_map_value (type 0)))
  (import "env" "proxy_replace_header_map_value" (func $proxy_replace_header_map_value (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 1)))
  (import "env" "proxy_send_local_response" (func $proxy_send_local_response (type 2)))
  (memory 1)
  (global $heap (mut i32) (i32.const 76))
  (global $pending (mut i32) (i32.const 0))
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.allocate))
  (export "proxy_abi_version_0_2_0" (func $Heap.allocate))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Callbacks.onRequestHeaders (type 1) (param $id|a|i i32) (param $count|to i32) (param $endOfStream|address i32) (result i32) (local $action|i|c i32)
    (global.get $heap)
    ;; PathRewrite.java:15
    (if
      (i32.eqz
        (call $proxy_get_header_map_value
          (i32.const 0)
          (i32.const 16)
          (i32.const 5)
          (i32.const 0)
          (i32.const 4)))
      (then
        (local.set $id|a|i (i32.load (i32.const 0)))
        ;; PathRewrite.java:16
        (if
          (i32.ge_s
            ;; PathRewrite.java:15
            (local.tee $count|to (i32.load offset=4 (i32.const 0)))
            ;; PathRewrite.java:16
            (i32.const 4))
          (then
            (loop $0
              (if
                (i32.eq
                  (i32.load8_u (i32.add (local.get $id|a|i) (local.get $action|i|c)))
                  (i32.load8_u offset=21 (local.get $action|i|c)))
                (then
                  (br_if $0
                    (i32.lt_s
                      (local.tee $action|i|c (i32.add (local.get $action|i|c) (i32.const 1)))
                      (i32.const 4)))
                  ;; PathRewrite.java:17
                  (if
                    (local.tee $endOfStream|address (call $Heap.allocate (local.get $count|to)))
                    (then
                      (memory.copy (local.get $endOfStream|address) (i32.const 24) (i32.const 4))
                      (memory.copy
                        (i32.add (local.get $endOfStream|address) (i32.const 4))
                        (i32.add (local.get $id|a|i) (i32.const 4))
                        (i32.add (local.get $count|to) (i32.const -4)))
                      (local.set $id|a|i (i32.const 0))
                      (loop $1
                        (if
                          (i32.eqz
                            (i32.or
                              (i32.eq
                                (local.tee $action|i|c
                                  (i32.load8_u
                                    (i32.add (local.get $endOfStream|address) (local.get $id|a|i))))
                                (i32.const 13))
                              (i32.eq (local.get $action|i|c) (i32.const 10))))
                          (then
                            (if
                              (local.get $action|i|c)
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
                                    (local.get $endOfStream|address)
                                    (local.get $count|to)))))))
                        (local.set $action|i|c (i32.const 0))))
                    (else
                      (global.set $pending (i32.const 0))
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
                      (local.set $action|i|c (i32.const 1)))))
                (else
                  ;; PathRewrite.java:16
                  (local.set $action|i|c (i32.const 0)))))))))
    (global.set $heap)
    (local.get $action|i|c))
  (func $Heap.allocate (type 3) (param $size i32) (result i32) (local $block i32)
    (if
      (i32.lt_u
        (i32.sub
          (i32.shl (memory.size) (i32.const 16))
          (local.tee $block (global.get $heap)))
        (local.get $size))
      (then
        (drop
          (br_if 1
            (i32.const 0)
            (i32.lt_s
              (memory.grow
                (i32.add (i32.shr_u (local.get $size) (i32.const 16)) (i32.const 1)))
              (i32.const 0))))))
    (global.set $heap (i32.add (local.get $block) (local.get $size)))
    (local.get $block))
  (data (i32.const 16) ":path/v1/v2/java.lang.OutOfMemoryError (PathRewrite.java:17)"))
