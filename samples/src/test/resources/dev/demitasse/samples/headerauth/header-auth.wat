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
  (func $Callbacks.onRequestHeaders (type 2) (param $id|mark i32) (param $count|address|failure i32) (param $endOfStream|address i32) (result i32) (local $i|length i32) (local $capacity i32) (local $address i32)
    (local.set $id|mark (global.get 0))
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
          (local.set $count|address|failure (i32.load offset=37 (i32.const 0)))
          (if
            (i32.eq
              (i32.load offset=41 (i32.const 0))
              (i32.const 19))
            (then
              (loop $1
                (if
                  (i32.eq
                    (i32.load8_u offset=74 (local.get $i|length))
                    (i32.load8_u (i32.add (local.get $count|address|failure) (local.get $i|length))))
                  (then
                    (drop
                      (br_if $0
                        (i32.const 0)
                        (i32.ge_s
                          (local.tee $i|length (i32.add (local.get $i|length) (i32.const 1)))
                          (i32.const 19))))
                    (br $1))))))))
      ;; HeaderAuth.java:15
      (i32.store offset=25 (i32.const 0) (i32.const 0))
      (i32.store offset=33 (i32.const 0) (i32.const 0))
      (i32.store offset=29 (i32.const 0) (i32.const 32))
      (i32.store offset=25
        (i32.const 0)
        (local.tee $count|address|failure (call $Heap.allocate (i32.const 32))))
      (drop
        (call $proxy_log
          (i32.const 5)
          (i32.load
            (local.tee $count|address|failure
              (if (result i32)
                (local.get $count|address|failure)
                (then
                  (i32.store offset=1 (i32.const 0) (i32.const 0))
                  (i32.store offset=9 (i32.const 0) (i32.const 0))
                  (i32.store offset=5 (i32.const 0) (i32.const 128))
                  (i32.store offset=1
                    (i32.const 0)
                    (local.tee $count|address|failure (call $Heap.allocate (i32.const 128))))
                  (if (result i32)
                    (local.get $count|address|failure)
                    (then
                      (call $GuestBytes$Builder.reserve (i32.const 25) (i32.const 4))
                      (if (result i32)
                        (local.tee $count|address|failure (global.get 1))
                        (then
                          (global.set 1 (i32.const 0))
                          (local.get $count|address|failure))
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
                            (local.tee $count|address|failure (global.get 1))
                            (then
                              (global.set 1 (i32.const 0))
                              (local.get $count|address|failure))
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
                                (local.tee $count|address|failure (global.get 1))
                                (then
                                  (global.set 1 (i32.const 0))
                                  (local.get $count|address|failure))
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
                                    (local.tee $count|address|failure (global.get 1))
                                    (then
                                      (global.set 1 (i32.const 0))
                                      (local.get $count|address|failure))
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
                                        (local.tee $count|address|failure (global.get 1))
                                        (then
                                          (global.set 1 (i32.const 0))
                                          (local.get $count|address|failure))
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
                                            (local.tee $count|address|failure (global.get 1))
                                            (then
                                              (global.set 1 (i32.const 0))
                                              (local.get $count|address|failure))
                                            (else
                                              (memory.copy
                                                (i32.add
                                                  (i32.load offset=1 (i32.const 0))
                                                  (i32.load offset=9 (i32.const 0)))
                                                (i32.const 0)
                                                (i32.const 1))
                                              (i32.store offset=9
                                                (i32.const 0)
                                                (local.tee $count|address|failure
                                                  (i32.add
                                                    (i32.load offset=9 (i32.const 0))
                                                    (i32.const 1))))
                                              (local.set $endOfStream|address
                                                (i32.load offset=25 (i32.const 0)))
                                              (i32.const 0)
                                              (local.tee $i|length
                                                (i32.load offset=33 (i32.const 0)))
                                              (local.set $address (i32.load offset=1 (i32.const 0)))
                                              (i32.store offset=13 (i32.const 0) (i32.const 0))
                                              (i32.store offset=21 (i32.const 0) (i32.const 0))
                                              (i32.const 4)
                                              (local.tee $capacity
                                                (select
                                                  (local.tee $capacity
                                                    (i32.add
                                                      (i32.add)
                                                      (local.get $count|address|failure)))
                                                  (i32.const 8)
                                                  (i32.ge_s (local.get $capacity) (i32.const 8))))
                                              (i32.store offset=17)
                                              (i32.store offset=13
                                                (i32.const 0)
                                                (local.tee $capacity
                                                  (call $Heap.allocate (local.get $capacity))))
                                              (if (result i32)
                                                (local.get $capacity)
                                                (then
                                                  (call $GuestBytes$Builder.reserve
                                                    (i32.const 13)
                                                    (i32.const 4))
                                                  (if (result i32)
                                                    (local.tee $capacity (global.get 1))
                                                    (then
                                                      (global.set 1 (i32.const 0))
                                                      (local.get $capacity))
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
                                                        (local.get $i|length))
                                                      (if (result i32)
                                                        (local.tee $capacity (global.get 1))
                                                        (then
                                                          (global.set 1 (i32.const 0))
                                                          (local.get $capacity))
                                                        (else
                                                          (memory.copy
                                                            (i32.add
                                                              (i32.load offset=13 (i32.const 0))
                                                              (i32.load offset=21 (i32.const 0)))
                                                            (local.get $endOfStream|address)
                                                            (local.get $i|length))
                                                          (i32.store offset=21
                                                            (i32.const 0)
                                                            (i32.add
                                                              (i32.load offset=21 (i32.const 0))
                                                              (local.get $i|length)))
                                                          (call $GuestBytes$Builder.reserve
                                                            (i32.const 13)
                                                            (local.get $count|address|failure))
                                                          (if
                                                            (i32.eqz
                                                              (local.tee $endOfStream|address
                                                                (global.get 1)))
                                                            (then
                                                              (memory.copy
                                                                (i32.add
                                                                  (i32.load offset=13 (i32.const 0))
                                                                  (i32.load offset=21 (i32.const 0)))
                                                                (local.get $address)
                                                                (local.get $count|address|failure))
                                                              (i32.store offset=21
                                                                (i32.const 0)
                                                                (local.tee $count|address|failure
                                                                  (i32.add
                                                                    (i32.load offset=21
                                                                      (i32.const 0))
                                                                    (local.get $count|address|failure))))
                                                              (drop
                                                                (call $proxy_send_local_response
                                                                  (i32.const 401)
                                                                  (i32.const 61)
                                                                  (i32.const 0)
                                                                  (i32.const 93)
                                                                  (i32.const 13)
                                                                  (i32.load offset=13 (i32.const 0))
                                                                  (local.get $count|address|failure)
                                                                  (i32.const -1)))
                                                              (br $0 (i32.const 1))))
                                                          (global.set 1 (i32.const 0))
                                                          (local.get $endOfStream|address))))))
                                                (else
                                                  (global.set 1 (i32.const 0))
                                                  (i32.const 169))))))))))))))))
                    (else
                      (global.set 1 (i32.const 0))
                      (i32.const 53))))
                (else
                  (global.set 1 (i32.const 0))
                  (i32.const 53)))))
          (i32.load offset=4 (local.get $count|address|failure))))
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
    (global.set 0 (local.get $id|mark)))
  (func $Heap.allocate (type 3) (param $size i32) (result i32) (local $block i32)
    (if
      (i32.lt_u
        (i32.sub
          (i32.shl (memory.size) (i32.const 16))
          (local.tee $block (global.get 0)))
        (local.get $size))
      (then
        (drop
          (br_if 1
            (i32.const 0)
            (i32.lt_s
              (memory.grow
                (i32.add (i32.shr_u (local.get $size) (i32.const 16)) (i32.const 1)))
              (i32.const 0))))))
    (global.set 0 (i32.add (local.get $block) (local.get $size)))
    (local.get $block))
  (func $GuestBytes$Builder.reserve (type 4) (param $this i32) (param $more|size i32) (local $next i32)
    (br_if 0
      (i32.ge_u
        (i32.sub
          (local.tee $next (i32.load offset=4 (local.get $this)))
          (i32.load offset=8 (local.get $this)))
        (local.get $more|size)))
    (if
      (local.tee $next
        (call $Heap.allocate
          (local.tee $more|size
            (i32.add (i32.shl (local.get $next) (i32.const 1)) (local.get $more|size)))))
      (then
        (memory.copy
          (local.get $next)
          (i32.load (local.get $this))
          (i32.load offset=8 (local.get $this)))
        (i32.store (local.get $this) (local.get $next))
        (i32.store offset=4 (local.get $this) (local.get $more|size)))
      (else
        (global.set 1 (i32.const 169)))))
  (data (i32.const 53) "z\00\00\00/\00\00\00authorizationBearer secret-tokenunauthorized\0awww-authenticatejava.lang.OutOfMemoryError (HeaderAuth.java:15)z\00\00\00\1a"))
