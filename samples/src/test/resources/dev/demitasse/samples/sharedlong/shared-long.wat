(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32) (result i32)))
  (type (func (param i32 i64) (result i32)))
  (import "env" "proxy_set_shared_data" (func $proxy_set_shared_data (type 0)))
  (import "env" "proxy_get_shared_data" (func $proxy_get_shared_data (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 1)))
  (memory 2)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_vm_start" (func $Callbacks.onVmStart))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Heap.malloc (type 2) (param $size i32) (result i32)
    (i32.const 142))
  (func $Callbacks.onVmStart (type 3) (param $id|raw i32) (param $size i32) (result i32)
    ;; SharedLongCounter.java:20
    (i32.or
      (i32.eqz
        ;; SharedLongCounter.java:19
        (local.tee $id|raw
          (call $proxy_set_shared_data
            (i32.const 24)
            (i32.const 7)
            (i32.const 88)
            (i32.const 8)
            (i32.const -1))))
      ;; SharedLongCounter.java:20
      (i32.eq (local.get $id|raw) (i32.const 8))))
  (func $Callbacks.onRequestHeaders (type 1) (param $id|sign|status|raw i32) (param $count|address i32) (param $endOfStream i32) (result i32) (local $number i64) (local $value i64) (local $attempt i32)
    (loop $1 (result i32)
      (block $0
        ;; SharedLongCounter.java:31
        (i32.const 24)
        (i32.const 7)
        (i32.const 16)
        (i32.const 8)
        (if (result i32)
          (local.tee $id|sign|status|raw
            (call $proxy_get_shared_data
              (i32.const 24)
              (i32.const 7)
              (i32.const 0)
              (i32.const 4)
              (i32.const 8)))
          (then
            (br_if $0 (i32.ne (local.get $id|sign|status|raw) (i32.const 1)))
            (local.set $number (i64.const 0))
            (i32.const -1))
          (else
            (br_if $0
              (i32.ne
                (i32.load offset=4 (i32.const 0))
                (i32.const 8)))
            (local.set $number
              (i64.load
                (i32.load (i32.const 0))))
            (i32.load offset=8 (i32.const 0))))
        (i64.store offset=16
          (i32.const 0)
          (local.tee $value (i64.add (local.get $number) (i64.const 1))))
        (if
          (i32.eq
            (local.tee $id|sign|status|raw (call $proxy_set_shared_data))
            (i32.const 8))
          (then
            (br_if $0
              (i32.ge_s
                (local.tee $attempt (i32.add (local.get $attempt) (i32.const 1)))
                (i32.const 64)))
            (br $1)))
        (br_if $0 (local.get $id|sign|status|raw))
        ;; SharedLongCounter.java:33
        (memory.copy
          (local.tee $count|address
            (i32.add
              (local.tee $id|sign|status|raw
                (if (result i32)
                  (i64.lt_s (local.get $value) (i64.const 0))
                  (then
                    (i32.store8
                      (local.tee $id|sign|status|raw
                        (i32.add
                          (call $GuestLong.digits
                            (i32.const 142)
                            (i64.sub (i64.const -1) (local.get $number)))
                          (i32.const -1)))
                      (i32.const 45))
                    (local.get $id|sign|status|raw))
                  (else
                    (call $GuestLong.digits (i32.const 142) (local.get $value)))))
              (i32.const -26)))
          (i32.const 31)
          (i32.const 26))
        (drop
          (call $proxy_log
            (i32.const 2)
            (local.get $count|address)
            (i32.sub (i32.const 168) (local.get $id|sign|status|raw))))
        (return (i32.const 0)))
      ;; SharedLongCounter.java:35
      (drop (call $proxy_log (i32.const 3) (i32.const 57) (i32.const 31)))
      (i32.const 0)))
  (func $GuestLong.digits (type 4) (param $end|at i32) (param $value|rest i64) (result i32)
    (loop $0 (result i32)
      (i64.store8
        (local.tee $end|at (i32.add (local.get $end|at) (i32.const -1)))
        (i64.add (i64.rem_u (local.get $value|rest) (i64.const 10)) (i64.const 48)))
      (br_if $0
        (i32.eqz
          (i64.eqz
            (local.tee $value|rest (i64.div_u (local.get $value|rest) (i64.const 10))))))
      (local.get $end|at)))
  (data (i32.const 24) "my_longincremented shared value: error incrementing shared value\01"))
