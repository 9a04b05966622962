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
  (global (mut i32) (i32.const 76))
  (global (mut i32) (i32.const 0))
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.allocate))
  (export "proxy_abi_version_0_2_0" (func $Heap.allocate))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Callbacks.onRequestHeaders (type 1) (param i32 i32 i32) (result i32) (local i32)
    (global.get 0)
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
        (local.set 0 (i32.load (i32.const 0)))
        ;; PathRewrite.java:16
        (if
          (i32.ge_s
            ;; PathRewrite.java:15
            (local.tee 1 (i32.load offset=4 (i32.const 0)))
            ;; PathRewrite.java:16
            (i32.const 4))
          (then
            (loop $0
              (if
                (i32.eq
                  (i32.load8_u (i32.add (local.get 0) (local.get 3)))
                  (i32.load8_u offset=21 (local.get 3)))
                (then
                  (br_if $0
                    (i32.lt_s (local.tee 3 (i32.add (local.get 3) (i32.const 1))) (i32.const 4)))
                  ;; PathRewrite.java:17
                  (if
                    (local.tee 2 (call $Heap.allocate (local.get 1)))
                    (then
                      (memory.copy
                        (i32.add (local.get 2) (i32.const 4))
                        (i32.add (local.get 0) (i32.const 4))
                        (i32.add (local.get 1) (i32.const -4)))
                      (memory.copy (local.get 2) (i32.const 24) (i32.const 4))
                      (local.set 0 (i32.const 0))
                      (loop $1
                        (if
                          (i32.eqz
                            (i32.or
                              (i32.eq
                                (local.tee 3 (i32.load8_u (i32.add (local.get 2) (local.get 0))))
                                (i32.const 13))
                              (i32.eq (local.get 3) (i32.const 10))))
                          (then
                            (if
                              (local.get 3)
                              (then
                                (br_if $1
                                  (i32.lt_s
                                    (local.tee 0 (i32.add (local.get 0) (i32.const 1)))
                                    (local.get 1)))
                                (drop
                                  (call $proxy_replace_header_map_value
                                    (i32.const 0)
                                    (i32.const 16)
                                    (i32.const 5)
                                    (local.get 2)
                                    (local.get 1)))))))
                        (local.set 3 (i32.const 0))))
                    (else
                      (global.set 1 (i32.const 0))
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
                      (local.set 3 (i32.const 1)))))
                (else
                  ;; PathRewrite.java:16
                  (local.set 3 (i32.const 0)))))))))
    (global.set 0)
    (local.get 3))
  (func $Heap.allocate (type 3) (param i32) (result i32) (local i32)
    (if
      (i32.lt_u
        (i32.sub
          (i32.shl (memory.size) (i32.const 16))
          (local.tee 1 (global.get 0)))
        (local.get 0))
      (then
        (drop
          (br_if 1
            (i32.const 0)
            (i32.lt_s
              (memory.grow
                (i32.add (i32.shr_u (local.get 0) (i32.const 16)) (i32.const 1)))
              (i32.const 0))))))
    (global.set 0 (i32.add (local.get 1) (local.get 0)))
    (local.get 1))
  (data (i32.const 16) ":path/v1/v2/java.lang.OutOfMemoryError (PathRewrite.java:17)"))
