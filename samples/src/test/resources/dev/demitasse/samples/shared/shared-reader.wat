(module
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (param i32 i32)))
  (import "env" "proxy_log" (func $proxy_log (type 0)))
  (import "env" "proxy_get_shared_data" (func $proxy_get_shared_data (type 1)))
  (memory 2)
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.malloc))
  (export "proxy_abi_version_0_2_0" (func $Heap.malloc))
  (export "proxy_on_context_create" (func $Callbacks.onContextCreate))
  (func $Heap.malloc (type 2) (param $size i32) (result i32)
    (i32.const 221))
  (func $Callbacks.onContextCreate (type 3) (param $id|at i32) (param $parent|address i32) (local $rest i64)
    (if
      (local.get $parent|address)
      (then
        ;; SharedReader.java:14
        (drop (call $proxy_log (i32.const 2) (i32.const 22) (i32.const 34)))
        ;; SharedReader.java:15
        (if
          (i32.eqz
            (call $proxy_get_shared_data
              (i32.const 16)
              (i32.const 6)
              (i32.const 0)
              (i32.const 4)
              (i32.const 8)))
          (then
            ;; SharedReader.java:16
            (if
              (i32.eq
                ;; SharedReader.java:15
                (i32.load offset=4 (i32.const 0))
                ;; SharedReader.java:16
                (i32.const 8))
              (then
                ;; SharedReader.java:19
                (local.set $id|at (i32.const 221))
                (local.set $rest
                  (i64.load
                    ;; SharedReader.java:15
                    (i32.load (i32.const 0))))
                (loop $0
                  ;; SharedReader.java:19
                  (i64.store8
                    (local.tee $id|at (i32.add (local.get $id|at) (i32.const -1)))
                    (i64.add (i64.rem_u (local.get $rest) (i64.const 10)) (i64.const 48)))
                  (br_if $0
                    (i32.eqz
                      (i64.eqz
                        (local.tee $rest (i64.div_u (local.get $rest) (i64.const 10))))))
                  (memory.copy
                    (local.tee $parent|address (i32.add (local.get $id|at) (i32.const -41)))
                    (i32.const 56)
                    (i32.const 41))
                  ;; SharedReader.java:17
                  (drop
                    (call $proxy_log
                      (i32.const 2)
                      (local.get $parent|address)
                      ;; SharedReader.java:19
                      (i32.sub (i32.const 262) (local.get $id|at))))
                  (return))))))
        ;; SharedReader.java:21
        (drop (call $proxy_log (i32.const 3) (i32.const 97) (i32.const 63))))))
  (data (i32.const 16) "my_key[second-extension]: NewHttpContext[second-extension]: Reading shared data: [second-extension]: error getting shared data on NewHttpContext"))
