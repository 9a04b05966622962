(module
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (import "env" "proxy_get_header_map_pairs" (func $proxy_get_header_map_pairs (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 0)))
  (memory 4)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Heap.malloc (type 1) (param $size i32) (result i32)
    (i32.const 37))
  (func $Callbacks.onRequestHeaders (type 0) (param $id|a|b i32) (param $count|address i32) (param $endOfStream|left i32) (result i32) (local $valueSize i32) (local $nameSize i32) (local i32) (local $address i32) (local $address#2 i32) (local $length i32) (local i32)
    ;; LogHeaders.java:14
    (if
      (i32.eqz
        (call $proxy_get_header_map_pairs (i32.const 0) (i32.const 0) (i32.const 4)))
      (then
        (if
          (i32.ge_s
            (local.tee $id|a|b (i32.load offset=4 (i32.const 0)))
            (i32.const 4))
          (then
            (if
              (i32.ge_u
                (local.tee $id|a|b (i32.add (local.get $id|a|b) (i32.const -4)))
                (local.tee $endOfStream|left
                  (i32.shl
                    (i32.load
                      (local.tee $count|address (i32.load (i32.const 0))))
                    (i32.const 3))))
              (then
                (local.set 5
                  (local.tee $count|address (i32.add (local.get $count|address) (i32.const 4))))
                (local.set $id|a|b
                  (i32.sub (local.get $id|a|b) (local.get $endOfStream|left)))
                (local.set $count|address
                  (i32.add (local.get $count|address) (local.get $endOfStream|left)))
                (loop $0
                  (if
                    (local.get $endOfStream|left)
                    (then
                      (local.set $valueSize (i32.load offset=4 (local.get 5)))
                      (if
                        (i32.lt_u
                          (local.tee $nameSize (i32.load (local.get 5)))
                          (local.get $id|a|b))
                        (then
                          (local.set $address#2
                            (i32.add
                              (local.get $count|address)
                              (i32.add (local.get $nameSize) (i32.const 1))))
                          (if
                            (i32.lt_u
                              (local.get $valueSize)
                              (local.tee $id|a|b
                                (i32.add
                                  (i32.sub (local.get $id|a|b) (local.get $nameSize))
                                  (i32.const -1))))
                            (then
                              (if
                                (i32.le_u
                                  (local.tee $length
                                    (i32.add
                                      (i32.add (local.get $nameSize) (i32.const 21))
                                      (local.get $valueSize)))
                                  (i32.sub
                                    (i32.const 262144)
                                    (local.tee $address
                                      (i32.add (i32.load offset=4 (i32.const 0)) (i32.const 37)))))
                                (then
                                  (memory.copy (local.get $address) (i32.const 18) (i32.const 19))
                                  (memory.copy
                                    (local.tee 9 (i32.add (local.get $address) (i32.const 19)))
                                    (local.get $count|address)
                                    (local.get $nameSize))
                                  (memory.copy
                                    (local.tee $count|address
                                      (i32.add (local.get 9) (local.get $nameSize)))
                                    (i32.const 16)
                                    (i32.const 2))
                                  (memory.copy
                                    (i32.add (local.get $count|address) (i32.const 2))
                                    (local.get $address#2)
                                    (local.get $valueSize))
                                  (drop
                                    (call $proxy_log
                                      (i32.const 2)
                                      (local.get $address)
                                      (local.get $length)))))
                              (local.set $endOfStream|left
                                (i32.add (local.get $endOfStream|left) (i32.const -8)))
                              (local.set 5
                                (i32.add (local.get 5) (i32.const 8)))
                              (local.set $id|a|b
                                (i32.add
                                  (i32.sub (local.get $id|a|b) (local.get $valueSize))
                                  (i32.const -1)))
                              (local.set $count|address
                                (i32.add
                                  (local.get $address#2)
                                  (i32.add (local.get $valueSize) (i32.const 1))))
                              (br $0))))))))))))))
    (i32.const 0))
  (data (i32.const 16) ": request header --> "))
