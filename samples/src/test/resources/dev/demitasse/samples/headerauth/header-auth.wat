(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32)))
  (import "env" "proxy_get_header_map_value" (func $proxy_get_header_map_value (type 0)))
  (import "env" "proxy_send_local_response" (func $proxy_send_local_response (type 1)))
  (import "env" "proxy_log" (func $proxy_log (type 2)))
  (memory 1)
  (global (mut i32) (i32.const 177))
  (global (mut i32) (i32.const 0))
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.allocate))
  (export "proxy_abi_version_0_2_0" (func $Heap.allocate))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Callbacks.onRequestHeaders (type 2) (param i32 i32 i32) (result i32) (local i32 i32 i32)
    (local.set 0 (global.get 0))
    (block $0 (result i32)
      ;; HeaderAuth.java:13
      (if
        (i32.eqz
          (call $proxy_get_header_map_value
            (i32.const 0)
            (i32.const 61)
            (i32.const 13)
            (i32.const 37)
            (i32.const 41)))
        (then
          (local.set 1 (i32.load offset=37 (i32.const 0)))
          (if
            (i32.eq
              (i32.load offset=41 (i32.const 0))
              (i32.const 19))
            (then
              (loop $1
                (if
                  (i32.eq
                    (i32.load8_u offset=74 (local.get 3))
                    (i32.load8_u (i32.add (local.get 1) (local.get 3))))
                  (then
                    (drop
                      (br_if $0
                        (i32.const 0)
                        (i32.ge_s
                          (local.tee 3 (i32.add (local.get 3) (i32.const 1)))
                          (i32.const 19))))
                    (br $1))))))))
      ;; HeaderAuth.java:15
      (i32.store offset=25 (i32.const 0) (i32.const 0))
      (i32.store offset=33 (i32.const 0) (i32.const 0))
      (i32.store offset=29 (i32.const 0) (i32.const 32))
      (i32.store offset=25 (i32.const 0) (local.tee 1 (call $Heap.allocate (i32.const 32))))
      (drop
        (call $proxy_log
          (i32.const 5)
          (i32.load
            (local.tee 1
              (if (result i32)
                (local.get 1)
                (then
                  (i32.store offset=1 (i32.const 0) (i32.const 0))
                  (i32.store offset=9 (i32.const 0) (i32.const 0))
                  (i32.store offset=5 (i32.const 0) (i32.const 128))
                  (i32.store offset=1
                    (i32.const 0)
                    (local.tee 1 (call $Heap.allocate (i32.const 128))))
                  (if (result i32)
                    (local.get 1)
                    (then
                      (call $GuestBytes$Builder.reserve (i32.const 25) (i32.const 4))
                      (if (result i32)
                        (local.tee 1 (global.get 1))
                        (then
                          (global.set 1 (i32.const 0))
                          (local.get 1))
                        (else
                          (i32.store
                            (i32.add
                              (i32.load offset=25 (i32.const 0))
                              (i32.load offset=33 (i32.const 0)))
                            (i32.const 16))
                          (i32.store offset=33
                            (i32.const 0)
                            (i32.add (i32.load offset=33 (i32.const 0)) (i32.const 4)))
                          (call $GuestBytes$Builder.reserve (i32.const 25) (i32.const 4))
                          (if (result i32)
                            (local.tee 1 (global.get 1))
                            (then
                              (global.set 1 (i32.const 0))
                              (local.get 1))
                            (else
                              (i32.store
                                (i32.add
                                  (i32.load offset=25 (i32.const 0))
                                  (i32.load offset=33 (i32.const 0)))
                                (i32.const 6))
                              (i32.store offset=33
                                (i32.const 0)
                                (i32.add (i32.load offset=33 (i32.const 0)) (i32.const 4)))
                              (call $GuestBytes$Builder.reserve (i32.const 1) (i32.const 16))
                              (if (result i32)
                                (local.tee 1 (global.get 1))
                                (then
                                  (global.set 1 (i32.const 0))
                                  (local.get 1))
                                (else
                                  (memory.copy
                                    (i32.add
                                      (i32.load offset=1 (i32.const 0))
                                      (i32.load offset=9 (i32.const 0)))
                                    (i32.const 106)
                                    (i32.const 16))
                                  (i32.store offset=9
                                    (i32.const 0)
                                    (i32.add (i32.load offset=9 (i32.const 0)) (i32.const 16)))
                                  (call $GuestBytes$Builder.reserve (i32.const 1) (i32.const 1))
                                  (if (result i32)
                                    (local.tee 1 (global.get 1))
                                    (then
                                      (global.set 1 (i32.const 0))
                                      (local.get 1))
                                    (else
                                      (memory.copy
                                        (i32.add
                                          (i32.load offset=1 (i32.const 0))
                                          (i32.load offset=9 (i32.const 0)))
                                        (i32.const 0)
                                        (i32.const 1))
                                      (i32.store offset=9
                                        (i32.const 0)
                                        (i32.add (i32.load offset=9 (i32.const 0)) (i32.const 1)))
                                      (call $GuestBytes$Builder.reserve (i32.const 1) (i32.const 6))
                                      (if (result i32)
                                        (local.tee 1 (global.get 1))
                                        (then
                                          (global.set 1 (i32.const 0))
                                          (local.get 1))
                                        (else
                                          (memory.copy
                                            (i32.add
                                              (i32.load offset=1 (i32.const 0))
                                              (i32.load offset=9 (i32.const 0)))
                                            (i32.const 74)
                                            (i32.const 6))
                                          (i32.store offset=9
                                            (i32.const 0)
                                            (i32.add
                                              (i32.load offset=9 (i32.const 0))
                                              (i32.const 6)))
                                          (call $GuestBytes$Builder.reserve
                                            (i32.const 1)
                                            (i32.const 1))
                                          (if (result i32)
                                            (local.tee 1 (global.get 1))
                                            (then
                                              (global.set 1 (i32.const 0))
                                              (local.get 1))
                                            (else
                                              (memory.copy
                                                (i32.add
                                                  (i32.load offset=1 (i32.const 0))
                                                  (i32.load offset=9 (i32.const 0)))
                                                (i32.const 0)
                                                (i32.const 1))
                                              (i32.store offset=9
                                                (i32.const 0)
                                                (local.tee 1
                                                  (i32.add
                                                    (i32.load offset=9 (i32.const 0))
                                                    (i32.const 1))))
                                              (local.set 2 (i32.load offset=25 (i32.const 0)))
                                              (i32.const 0)
                                              (local.tee 3 (i32.load offset=33 (i32.const 0)))
                                              (local.set 5 (i32.load offset=1 (i32.const 0)))
                                              (i32.store offset=13 (i32.const 0) (i32.const 0))
                                              (i32.store offset=21 (i32.const 0) (i32.const 0))
                                              (i32.const 4)
                                              (local.tee 4
                                                (select
                                                  (local.tee 4 (i32.add (i32.add) (local.get 1)))
                                                  (i32.const 8)
                                                  (i32.ge_s (local.get 4) (i32.const 8))))
                                              (i32.store offset=17)
                                              (i32.store offset=13
                                                (i32.const 0)
                                                (local.tee 4 (call $Heap.allocate (local.get 4))))
                                              (if (result i32)
                                                (local.get 4)
                                                (then
                                                  (call $GuestBytes$Builder.reserve
                                                    (i32.const 13)
                                                    (i32.const 4))
                                                  (if (result i32)
                                                    (local.tee 4 (global.get 1))
                                                    (then
                                                      (global.set 1 (i32.const 0))
                                                      (local.get 4))
                                                    (else
                                                      (i32.store
                                                        (i32.add
                                                          (i32.load offset=13 (i32.const 0))
                                                          (i32.load offset=21 (i32.const 0)))
                                                        (i32.const 1))
                                                      (i32.store offset=21
                                                        (i32.const 0)
                                                        (i32.add
                                                          (i32.load offset=21 (i32.const 0))
                                                          (i32.const 4)))
                                                      (call $GuestBytes$Builder.reserve
                                                        (i32.const 13)
                                                        (local.get 3))
                                                      (if (result i32)
                                                        (local.tee 4 (global.get 1))
                                                        (then
                                                          (global.set 1 (i32.const 0))
                                                          (local.get 4))
                                                        (else
                                                          (memory.copy
                                                            (i32.add
                                                              (i32.load offset=13 (i32.const 0))
                                                              (i32.load offset=21 (i32.const 0)))
                                                            (local.get 2)
                                                            (local.get 3))
                                                          (i32.store offset=21
                                                            (i32.const 0)
                                                            (i32.add
                                                              (i32.load offset=21 (i32.const 0))
                                                              (local.get 3)))
                                                          (call $GuestBytes$Builder.reserve
                                                            (i32.const 13)
                                                            (local.get 1))
                                                          (if
                                                            (i32.eqz (local.tee 2 (global.get 1)))
                                                            (then
                                                              (memory.copy
                                                                (i32.add
                                                                  (i32.load offset=13 (i32.const 0))
                                                                  (i32.load offset=21 (i32.const 0)))
                                                                (local.get 5)
                                                                (local.get 1))
                                                              (i32.store offset=21
                                                                (i32.const 0)
                                                                (local.tee 1
                                                                  (i32.add
                                                                    (i32.load offset=21
                                                                      (i32.const 0))
                                                                    (local.get 1))))
                                                              (drop
                                                                (call $proxy_send_local_response
                                                                  (i32.const 401)
                                                                  (i32.const 61)
                                                                  (i32.const 0)
                                                                  (i32.const 93)
                                                                  (i32.const 13)
                                                                  (i32.load offset=13 (i32.const 0))
                                                                  (local.get 1)
                                                                  (i32.const -1)))
                                                              (br $0 (i32.const 1))))
                                                          (global.set 1 (i32.const 0))
                                                          (local.get 2))))))
                                                (else
                                                  (global.set 1 (i32.const 0))
                                                  (i32.const 169))))))))))))))))
                    (else
                      (global.set 1 (i32.const 0))
                      (i32.const 53))))
                (else
                  (global.set 1 (i32.const 0))
                  (i32.const 53)))))
          (i32.load offset=4 (local.get 1))))
      (drop
        (call $proxy_send_local_response
          (i32.const 503)
          (i32.const 61)
          (i32.const 0)
          (i32.const 61)
          (i32.const 0)
          (i32.const 61)
          (i32.const 0)
          (i32.const -1)))
      (i32.const 1))
    (global.set 0 (local.get 0)))
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
  (func $GuestBytes$Builder.reserve (type 4) (param i32 i32) (local i32)
    (br_if 0
      (i32.ge_u
        (i32.sub (local.tee 2 (i32.load offset=4 (local.get 0))) (i32.load offset=8 (local.get 0)))
        (local.get 1)))
    (if
      (local.tee 2
        (call $Heap.allocate
          (local.tee 1 (i32.add (i32.shl (local.get 2) (i32.const 1)) (local.get 1)))))
      (then
        (memory.copy (local.get 2) (i32.load (local.get 0)) (i32.load offset=8 (local.get 0)))
        (i32.store (local.get 0) (local.get 2))
        (i32.store offset=4 (local.get 0) (local.get 1)))
      (else
        (global.set 1 (i32.const 169)))))
  (data (i32.const 53) "z\00\00\00/\00\00\00authorizationBearer secret-tokenunauthorized\0awww-authenticatejava.lang.OutOfMemoryError (HeaderAuth.java:15)z\00\00\00\1a"))
