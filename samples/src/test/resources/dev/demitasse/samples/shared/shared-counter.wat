(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32) (result i32)))
  (import "env" "proxy_set_shared_data" (func $proxy_set_shared_data (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 1)))
  (import "env" "proxy_get_shared_data" (func $proxy_get_shared_data (type 0)))
  (memory 2)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_vm_start" (func $Callbacks.onVmStart))
  (export "proxy_on_request_headers" (func $Callbacks.onRequestHeaders))
  (func $Heap.malloc (type 2) (param $size i32) (result i32)
    (i32.const 208))
  (func $Callbacks.onVmStart (type 3) (param $id i32) (param $size i32) (result i32)
    ;; SharedCounter.java:23
    (if
      (call $proxy_set_shared_data
        (i32.const 24)
        (i32.const 6)
        (i32.const 154)
        (i32.const 8)
        (i32.const 0))
      (then
        ;; SharedCounter.java:24
        (drop (call $proxy_log (i32.const 3) (i32.const 30) (i32.const 25)))))
    ;; SharedCounter.java:26
    (drop (call $proxy_log (i32.const 2) (i32.const 55) (i32.const 48)))
    (i32.const 1))
  (func $Callbacks.onRequestHeaders (type 1) (param $id|at|raw i32) (param $count|address i32) (param $endOfStream i32) (result i32) (local $next|rest i64)
    (loop $0 (result i32)
      ;; SharedCounter.java:39
      (if
        (call $proxy_get_shared_data
          (i32.const 24)
          (i32.const 6)
          (i32.const 0)
          (i32.const 4)
          (i32.const 8))
        (then
          ;; SharedCounter.java:41
          (drop (call $proxy_log (i32.const 3) (i32.const 103) (i32.const 25))))
        (else
          ;; SharedCounter.java:44
          (if
            (i32.eq
              ;; SharedCounter.java:39
              (i32.load offset=4 (i32.const 0))
              ;; SharedCounter.java:44
              (i32.const 8))
            (then
              ;; SharedCounter.java:48
              (i32.const 24)
              (i32.const 6)
              (i32.const 16)
              (i32.const 8)
              ;; SharedCounter.java:39
              (i32.load offset=8 (i32.const 0))
              ;; SharedCounter.java:48
              (i64.store offset=16
                (i32.const 0)
                ;; SharedCounter.java:47
                (local.tee $next|rest
                  (i64.add
                    (i64.load
                      ;; SharedCounter.java:39
                      (i32.load (i32.const 0)))
                    ;; SharedCounter.java:47
                    (i64.const 1))))
              ;; SharedCounter.java:49
              (br_if $0
                (i32.eq
                  ;; SharedCounter.java:48
                  (local.tee $id|at|raw (call $proxy_set_shared_data))
                  ;; SharedCounter.java:49
                  (i32.const 8)))
              ;; SharedCounter.java:52
              (if
                (local.get $id|at|raw)
                (then
                  ;; SharedCounter.java:55
                  (drop (call $proxy_log (i32.const 3) (i32.const 30) (i32.const 25))))
                (else
                  ;; SharedCounter.java:53
                  (local.set $id|at|raw (i32.const 208))
                  (loop $1
                    (i64.store8
                      (local.tee $id|at|raw (i32.add (local.get $id|at|raw) (i32.const -1)))
                      (i64.add (i64.rem_u (local.get $next|rest) (i64.const 10)) (i64.const 48)))
                    (br_if $1
                      (i32.eqz
                        (i64.eqz
                          (local.tee $next|rest (i64.div_u (local.get $next|rest) (i64.const 10))))))
                    (memory.copy
                      (local.tee $count|address (i32.add (local.get $id|at|raw) (i32.const -26)))
                      (i32.const 128)
                      (i32.const 26))
                    (drop
                      (call $proxy_log
                        (i32.const 2)
                        (local.get $count|address)
                        (i32.sub (i32.const 234) (local.get $id|at|raw)))))))))))
      (i32.const 0)))
  (data (i32.const 24) "my_keyerror setting shared data[wasm-extension]: Setting initial shared value 1error getting shared dataincremented shared value: \01"))
