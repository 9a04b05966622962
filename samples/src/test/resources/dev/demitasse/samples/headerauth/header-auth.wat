(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (import "env" "proxy_get_header_map_value" (func $proxy_get_header_map_value (type 0)))
  (import "env" "proxy_send_local_response" (func $proxy_send_local_response (type 1)))
  (memory 2)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Heap.malloc (type 2) (param $size i32) (result i32)
    (i32.const 97))
  (func $Callbacks.onRequestHeaders (type 3) (param $id|b i32) (param $count i32) (param $endOfStream i32) (result i32) (local $i i32)
    ;; HeaderAuth.java:13
    (if
      (i32.eqz
        (call $proxy_get_header_map_value
          (i32.const 0)
          (i32.const 16)
          (i32.const 13)
          (i32.const 0)
          (i32.const 4)))
      (then
        (local.set $id|b (i32.load (i32.const 0)))
        (if
          (i32.eq
            (i32.load offset=4 (i32.const 0))
            (i32.const 19))
          (then
            (loop $0
              (if
                (i32.eq
                  (i32.load8_u offset=42 (local.get $i))
                  (i32.load8_u (i32.add (local.get $id|b) (local.get $i))))
                (then
                  (drop
                    (br_if 4
                      (i32.const 0)
                      (i32.ge_s
                        (local.tee $i (i32.add (local.get $i) (i32.const 1)))
                        (i32.const 19))))
                  (br $0))))))))
    (drop
      (call $proxy_send_local_response
        (i32.const 401)
        (i32.const 16)
        (i32.const 0)
        (i32.const 29)
        (i32.const 13)
        (i32.const 61)
        (i32.const 36)
        (i32.const -1)))
    (i32.const 1))
  (data (i32.const 16) "authorizationunauthorized\0aBearer secret-token\01\00\00\00\10\00\00\00\06\00\00\00www-authenticate\00Bearer"))
