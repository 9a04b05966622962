(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32)))
  (type (func (param i32 i32) (result i32)))
  (type (func (param i32)))
  (type (func (param i32) (result i32)))
  (type (func (result i32)))
  (type (func))
  (import "env" "proxy_get_buffer_bytes" (func $proxy_get_buffer_bytes (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 1)))
  (import "env" "proxy_add_header_map_value" (func $proxy_add_header_map_value (type 0)))
  (import "env" "proxy_send_local_response" (func $proxy_send_local_response (type 2)))
  (memory 1)
  (global $base (mut i32) (i32.const 680))
  (global $contexts (mut i32) (i32.const 0))
  (global $contexts-mask (mut i32) (i32.const 0))
  (global $contexts-used (mut i32) (i32.const 0))
  (global $created (mut i32) (i32.const 0))
  (global $from (mut i32) (i32.const 0))
  (global $heap (mut i32) (i32.const 680))
  (global $kept (mut i32) (i32.const 680))
  (global $last-root (mut i32) (i32.const 0))
  (global $limit (mut i32) (i32.const 0))
  (global $lost (mut i32) (i32.const 0))
  (global $pending (mut i32) (i32.const 0))
  (global $recorded (mut i32) (i32.const 0))
  (global $running (mut i32) (i32.const 0))
  (global $span (mut i32) (i32.const 0))
  (global $text-bytes (mut i32) (i32.const 0))
  (global $texts (mut i32) (i32.const 0))
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.allocate))
  (export "proxy_abi_version_0_2_0" (func $Heap.allocate))
  (export "proxy_on_context_create" (func $Callbacks.onContextCreate))
  (export "proxy_on_configure" (func $Callbacks.onConfigure))
  (export "proxy_on_response_headers" (func $Callbacks.onResponseHeaders))
  (export "proxy_on_delete" (func $Callbacks.onDelete))
  (func $Callbacks.onContextCreate (type 3) (param $id i32) (param $parent i32) (local $mark i32)
    (local.tee $mark (call $Heap.enter))
    (block $0
      (if
        (local.get $parent)
        (then
          (call $Contexts.createStream (local.get $id) (local.get $parent))
          (br_if $0 (i32.eqz (local.tee $id (global.get $pending)))))
        (else
          (call $Contexts.createPlugin (local.get $id))
          (br_if $0 (i32.eqz (local.tee $id (global.get $pending))))))
      (global.set $pending (i32.const 0))
      (call $Failures.log
        (local.get $id))
      (if
        (global.get $pending)
        (then
          (global.set $pending (i32.const 0))
          (return))))
    (drop (call $Heap.keep))
    (call $Heap.free (local.get $mark)))
  (func $Callbacks.onConfigure (type 4) (param $id|plugin i32) (param $size|line|length i32) (result i32) (local $to|i|from|this i32) (local $address|length|to i32) (local $equals i32) (local $this i32) (local $mark i32)
    (local.set $mark (call $Heap.enter))
    (local.set $id|plugin (call $Contexts.plugin (local.get $id|plugin)))
    (block $2 (result i32)
      (call $Failures.log
        (block $0 (result i32)
          (if
            (i32.eqz (local.tee $to|i|from|this (global.get $pending)))
            (then
              (if
                (local.get $id|plugin)
                (then
                  ;; ConfigHeader.java:19
                  (i32.const 0)
                  (local.tee $size|line|length
                    (if (result i32)
                      (call $proxy_get_buffer_bytes
                        (i32.const 7)
                        (i32.const 0)
                        (local.get $size|line|length)
                        (i32.const 57)
                        (i32.const 61))
                      (then
                        (i32.const 0))
                      (else
                        (local.set $address|length|to (i32.load offset=57 (i32.const 0)))
                        (i32.load offset=61 (i32.const 0)))))
                  (i32.store offset=33 (i32.const 0) (local.get $address|length|to))
                  (i32.store offset=37)
                  ;; ConfigHeader.java:20
                  (local.set $size|line|length
                    (if (result i32)
                      (i32.lt_s
                        (local.tee $to|i|from|this
                          (i32.add (local.get $size|line|length) (i32.const -1)))
                        (i32.const 0))
                      (then
                        (i32.const 33))
                      (else
                        (if (result i32)
                          (i32.eq
                            (i32.load8_u
                              (i32.add (local.get $address|length|to) (local.get $to|i|from|this)))
                            (i32.load8_u (i32.const 0)))
                          (then
                            ;; ConfigHeader.java:21
                            (if
                              (i32.gt_s (local.get $to|i|from|this) (local.get $size|line|length))
                              (then
                                (global.set $pending (i32.const 0))
                                (br $0 (i32.const 73))))
                            (i32.store offset=41 (i32.const 0) (local.get $address|length|to))
                            (i32.store offset=45 (i32.const 0) (local.get $to|i|from|this))
                            (i32.const 41))
                          (else
                            ;; ConfigHeader.java:20
                            (i32.const 33))))))
                  (loop $1
                    ;; ConfigHeader.java:23
                    (if
                      (i32.lt_s
                        (local.get $equals)
                        (i32.load offset=4 (local.get $size|line|length)))
                      (then
                        (if
                          (i32.ne
                            (i32.load8_u
                              (i32.add (i32.load (local.get $size|line|length)) (local.get $equals)))
                            (i32.const 61))
                          (then
                            (local.set $equals (i32.add (local.get $equals) (i32.const 1)))
                            (br $1)))
                        ;; ConfigHeader.java:24
                        (if
                          (i32.gt_s (local.get $equals) (i32.const 0))
                          (then
                            (local.set $to|i|from|this (i32.const 0))
                            (loop $3
                              ;; ConfigHeader.java:34
                              (if
                                (i32.ge_s
                                  (local.get $to|i|from|this)
                                  (local.tee $address|length|to
                                    (i32.load offset=4 (local.get $size|line|length))))
                                (then
                                  ;; ConfigHeader.java:28
                                  (if
                                    (i32.le_s (local.get $equals) (local.get $address|length|to))
                                    (then
                                      (if
                                        (local.tee $to|i|from|this
                                          (call $Heap.allocate (i32.const 8)))
                                        (then
                                          (memory.fill
                                            (local.get $to|i|from|this)
                                            (i32.const 0)
                                            (i32.const 8))
                                          (i32.store
                                            (local.get $to|i|from|this)
                                            (i32.load (local.get $size|line|length)))
                                          (i32.store offset=4
                                            (local.get $to|i|from|this)
                                            (local.get $equals))
                                          (i32.store offset=8
                                            (local.get $id|plugin)
                                            (local.get $to|i|from|this))
                                          (call $Tenured.record (local.get $id|plugin))
                                          ;; ConfigHeader.java:29
                                          (if
                                            (i32.or
                                              (i32.lt_s
                                                (local.tee $to|i|from|this
                                                  (i32.add (local.get $equals) (i32.const 1)))
                                                (i32.const 0))
                                              (i32.gt_s
                                                (local.get $to|i|from|this)
                                                (local.tee $address|length|to
                                                  (i32.load offset=4 (local.get $size|line|length)))))
                                            (then
                                              (global.set $pending (i32.const 0))
                                              (br $0 (i32.const 81))))
                                          (if
                                            (local.tee $this (call $Heap.allocate (i32.const 8)))
                                            (then
                                              (memory.fill
                                                (local.get $this)
                                                (i32.const 0)
                                                (i32.const 8))
                                              (i32.store
                                                (local.get $this)
                                                (i32.add
                                                  (i32.load (local.get $size|line|length))
                                                  (local.get $to|i|from|this)))
                                              (i32.store offset=4
                                                (local.get $this)
                                                (i32.add
                                                  (i32.sub
                                                    (local.get $address|length|to)
                                                    (local.get $equals))
                                                  (i32.const -1)))
                                              (i32.store offset=12
                                                (local.get $id|plugin)
                                                (local.get $this))
                                              (call $Tenured.record (local.get $id|plugin))
                                              (br $2 (i32.const 1))))
                                          (global.set $pending (i32.const 0))
                                          (br $0 (i32.const 89))))
                                      ;; ConfigHeader.java:28
                                      (global.set $pending (i32.const 0))
                                      (br $0 (i32.const 97))))
                                  (global.set $pending (i32.const 0))
                                  (br $0 (i32.const 105))))
                              ;; ConfigHeader.java:35
                              (call $GuestString.charAt
                                (local.get $size|line|length)
                                (local.get $to|i|from|this))
                              (if
                                (local.tee $address|length|to (global.get $pending))
                                (then
                                  (global.set $pending (i32.const 0))
                                  (br $0
                                    (select
                                      (i32.const 113)
                                      (local.get $address|length|to)
                                      (i32.eq (local.get $address|length|to) (i32.const 672))))))
                              (i32.const 32)
                              (if
                                (i32.ge_s)
                                (then
                                  ;; ConfigHeader.java:34
                                  (local.set $to|i|from|this
                                    (i32.add (local.get $to|i|from|this) (i32.const 1)))
                                  (br $3))))))))
                    ;; ConfigHeader.java:25
                    (drop (call $proxy_log (i32.const 3) (i32.const 129) (i32.const 23)))
                    (br $2 (i32.const 0)))))
              (br $2 (i32.const 0))))
          (global.set $pending (i32.const 0))
          (local.get $to|i|from|this)))
      (if
        (global.get $pending)
        (then
          (global.set $pending (i32.const 0))
          (return (i32.const 0))))
      (i32.const 0))
    (call $Heap.keep (local.get $mark))
    (call $Heap.free (local.get $mark))
    (i32.and))
  (func $Callbacks.onResponseHeaders (type 1) (param $id|action|name i32) (param $count|mark i32) (param $endOfStream|filter|entry|value i32) (result i32) (local i32)
    (local.tee $count|mark (call $Heap.enter))
    (local.set $id|action|name
      (block $2 (result i32)
        (block $1
          (call $Failures.log
            (block $0 (result i32)
              (if
                (i32.le_s
                  (local.tee $endOfStream|filter|entry|value
                    (call $ContextTable.object
                      (if (result i32)
                        (local.tee $endOfStream|filter|entry|value
                          (call $ContextTable.find (local.get $id|action|name)))
                        (then
                          (local.get $endOfStream|filter|entry|value))
                        (else
                          (call $Contexts.createStream
                            (local.get $id|action|name)
                            (global.get $last-root))
                          (if
                            (local.tee $endOfStream|filter|entry|value (global.get $pending))
                            (then
                              (global.set $pending (i32.const 0))
                              (br $0 (local.get $endOfStream|filter|entry|value))))
                          (call $ContextTable.find (local.get $id|action|name))))))
                  (i32.const 1))
                (then
                  (br_if $1
                    (i32.eq
                      (call $ContextTable.object
                        (call $ContextTable.find (local.get $id|action|name)))
                      (i32.const 1)))
                  (br $2 (i32.const 0))))
              ;; ConfigHeader.java:56
              (if
                (local.tee $id|action|name
                  (i32.load offset=8 (local.get $endOfStream|filter|entry|value)))
                (then
                  (local.set $endOfStream|filter|entry|value
                    (i32.load offset=12 (local.get $id|action|name)))
                  (i32.const 0)
                  (call $HeaderText.isSafe
                    (local.tee $id|action|name (i32.load offset=8 (local.get $id|action|name))))
                  (if
                    (local.tee 3 (global.get $pending))
                    (then
                      (global.set $pending (i32.const 0))
                      (br $0
                        (select
                          (i32.const 9)
                          (select
                            (i32.const 25)
                            (local.get 3)
                            (i32.eq (local.get 3) (i32.const 17)))
                          (i32.eq (local.get 3) (i32.const 672))))))
                  (i32.eqz)
                  (br_if $2)
                  (call $HeaderText.isSafe (local.get $endOfStream|filter|entry|value))
                  (if
                    (local.tee 3 (global.get $pending))
                    (then
                      (global.set $pending (i32.const 0))
                      (br $0
                        (select
                          (i32.const 9)
                          (select
                            (i32.const 25)
                            (local.get 3)
                            (i32.eq (local.get 3) (i32.const 17)))
                          (i32.eq (local.get 3) (i32.const 672))))))
                  (i32.eqz)
                  (drop (br_if $2))
                  (if
                    (local.get $id|action|name)
                    (then
                      (if
                        (local.get $endOfStream|filter|entry|value)
                        (then
                          (drop
                            (call $proxy_add_header_map_value
                              (i32.const 2)
                              (i32.load (local.get $id|action|name))
                              (i32.load offset=4 (local.get $id|action|name))
                              (i32.load (local.get $endOfStream|filter|entry|value))
                              (i32.load offset=4 (local.get $endOfStream|filter|entry|value))))
                          (br $2 (i32.const 0))))))))
              (global.set $pending (i32.const 0))
              (i32.const 25)))
          (if
            (global.get $pending)
            (then
              (global.set $pending (i32.const 0))
              (return (i32.const 0)))))
        (call $Failures.refuse)))
    (if (result i32)
      (call $Heap.keep)
      (then
        (local.get $id|action|name))
      (else
        (call $Failures.refuse)))
    (call $Heap.free (local.get $count|mark)))
  (func $Callbacks.onDelete (type 5) (param $id|entry|hole|at i32) (local $hole i32) (local $mask i32) (local $id i32)
    (if
      (local.tee $id|entry|hole|at (call $ContextTable.find (local.get $id|entry|hole|at)))
      (then
        (drop (call $ContextTable.object (local.get $id|entry|hole|at)))
        (local.set $mask (global.get $contexts-mask))
        (local.set $hole
          (local.tee $id|entry|hole|at
            (i32.shr_u (i32.sub (local.get $id|entry|hole|at) (global.get $contexts)) (i32.const 3))))
        (loop $0
          (if
            (local.tee $id
              (i32.load
                (call $ContextTable.address
                  (local.tee $id|entry|hole|at
                    (i32.and
                      (i32.add (local.get $id|entry|hole|at) (i32.const 1))
                      (local.get $mask))))))
            (then
              (br_if $0
                (i32.lt_s
                  (i32.and
                    (i32.sub (local.get $id|entry|hole|at) (local.get $id))
                    (local.get $mask))
                  (i32.and
                    (i32.sub (local.get $id|entry|hole|at) (local.get $hole))
                    (local.get $mask))))
              (i64.store
                (call $ContextTable.address (local.get $hole))
                (i64.load (call $ContextTable.address (local.get $id|entry|hole|at))))
              (local.set $hole (local.get $id|entry|hole|at))
              (br $0)))
          (i32.store (call $ContextTable.address (local.get $hole)) (i32.const 0))
          (global.set $contexts-used (i32.add (global.get $contexts-used) (i32.const -1)))))))
  (func $Heap.allocate (type 6) (param $size i32) (result i32) (local $block i32)
    (local.set $block (global.get $heap))
    (if (result i32)
      (call $Heap.hasRoom (local.get $size))
      (then
        (global.set $heap (i32.add (local.get $block) (local.get $size)))
        (local.get $block))
      (else
        (i32.const 0))))
  (func $Heap.enter (type 7) (result i32)
    (global.get $running)
    (global.set $running (i32.const 1)))
  (func $Contexts.createStream (type 3) (param $id i32) (param $parent|this i32) (local $object i32) (local i32)
    (call $ContextTable.reserve)
    (if
      (local.tee $object (global.get $pending))
      (then
        (global.set $pending (local.get $object)))
      (else
        (call $Contexts.mark (local.get $id) (i32.const 1))
        (local.set $object (call $Contexts.plugin (local.get $parent|this)))
        (if
          (local.tee 3 (global.get $pending))
          (then
            (global.set $pending (local.get 3)))
          (else
            (if
              (local.get $object)
              (then
                (local.tee $parent|this (call $Contexts.plugin (local.get $parent|this)))
                (if
                  (local.tee $object (global.get $pending))
                  (then
                    (global.set $pending (local.get $object))
                    (return)))
                (if
                  (i32.eqz)
                  (then
                    (global.set $pending (i32.const 17))
                    (return)))
                ;; ConfigHeader.java:44
                (if
                  (i32.eqz (local.tee $object (call $Heap.allocate (i32.const 12))))
                  (then
                    (global.set $pending (i32.const 121))
                    (return)))
                (memory.fill (local.get $object) (i32.const 0) (i32.const 12))
                (i32.store (local.get $object) (i32.const 3))
                ;; ConfigHeader.java:51
                (i32.store offset=8 (local.get $object) (local.get $parent|this))
                (call $ContextTable.put
                  (local.get $id)
                  (call $Contexts.recorded (local.get $id) (local.get $object))))))))))
  (func $Contexts.createPlugin (type 5) (param $id i32) (local $object i32)
    (global.set $last-root (local.get $id))
    (call $ContextTable.reserve)
    (if
      (local.tee $object (global.get $pending))
      (then
        (global.set $pending (local.get $object)))
      (else
        (call $Contexts.mark (local.get $id) (i32.const -1))
        (if
          (local.tee $object (call $Heap.allocate (i32.const 16)))
          (then
            (memory.fill (local.get $object) (i32.const 0) (i32.const 16))
            (i32.store (local.get $object) (i32.const 1))
            ;; ConfigHeader.java:14
            (i32.store offset=8 (local.get $object) (i32.const 49))
            ;; ConfigHeader.java:15
            (i32.store offset=12 (local.get $object) (i32.const 49))
            (call $ContextTable.put
              (local.get $id)
              (i32.sub (i32.const 0) (call $Contexts.recorded (local.get $id) (local.get $object)))))
          (else
            (global.set $pending (i32.const 1)))))))
  (func $Failures.log (type 5) (param $failure i32)
    (if
      (local.get $failure)
      (then
        (drop
          (call $proxy_log
            (i32.const 5)
            (i32.load (local.get $failure))
            (i32.load offset=4 (local.get $failure)))))
      (else
        (global.set $pending (i32.const 17)))))
  (func $Heap.keep (type 6) (param $mark|base i32) (result i32) (local i32)
    (if
      (i32.eqz (local.get $mark|base))
      (then
        (if
          (i32.or (global.get $recorded) (global.get $created))
          (then
            (call $Tenured.copy (global.get $kept))
            (global.set $created (i32.const 0))
            (local.set $mark|base (global.get $base))
            (global.get $lost)
            (global.set $lost (i32.const 0))
            (if
              (i32.lt_u (global.get $limit) (local.tee 1 (global.get $kept)))
              (then
                (global.set $heap (local.get 1))
                (if
                  (call $Heap.hasRoom
                    (i32.shl (i32.sub (local.get 1) (local.get $mark|base)) (i32.const 1)))
                  (then
                    (call $Tenured.copy (local.get $mark|base))
                    (global.set $limit
                      (i32.add
                        (i32.sub (i32.shl (global.get $kept) (i32.const 1)) (local.get $mark|base))
                        (i32.const 4096)))))))
            (if
              (then
                (drop (call $proxy_log (i32.const 5) (i32.const 152) (i32.const 26)))
                (return (i32.const 0))))))))
    (i32.const 1))
  (func $Heap.free (type 5) (param $mark i32)
    (br_if 0 (local.get $mark))
    (global.set $heap (global.get $kept))
    (global.set $running (i32.const 0)))
  (func $Contexts.plugin (type 6) (param $id|tagged i32) (result i32) (local i32)
    (if
      (i32.eqz (call $ContextTable.find (local.get $id|tagged)))
      (then
        (call $Contexts.createPlugin (local.get $id|tagged))
        (if
          (local.tee 1 (global.get $pending))
          (then
            (global.set $pending (local.get 1))
            (return (i32.const 0))))))
    (select
      (i32.sub
        (i32.const 0)
        (local.tee $id|tagged
          (call $ContextTable.object (call $ContextTable.find (local.get $id|tagged)))))
      (i32.const 0)
      (i32.ne (local.get $id|tagged) (i32.const -1))))
  (func $Tenured.record (type 5) (param $object i32) (local i32)
    (br_if 0 (i32.ge_u (local.get $object) (global.get $kept)))
    (br_if 0 (i32.load (local.tee 1 (i32.add (local.get $object) (i32.const 4)))))
    (i32.store (local.get 1) (i32.add (global.get $recorded) (i32.const 1)))
    (global.set $recorded (local.get $object)))
  (func $GuestString.charAt (type 4) (param $this i32) (param $index i32) (result i32)
    (if (result i32)
      (i32.lt_u (local.get $index) (i32.load offset=4 (local.get $this)))
      (then
        (i32.load8_u (i32.add (i32.load (local.get $this)) (local.get $index))))
      (else
        (global.set $pending (i32.const 672))
        (i32.const 0))))
  (func $ContextTable.find (type 6) (param $id|entry i32) (result i32)
    (if (result i32)
      (global.get $contexts)
      (then
        (select
          (local.tee $id|entry (call $ContextTable.entryFor (local.get $id|entry)))
          (i32.const 0)
          (i32.load (local.get $id|entry))))
      (else
        (i32.const 0))))
  (func $ContextTable.object (type 6) (param $entry i32) (result i32)
    (i32.load offset=4 (local.get $entry)))
  (func $Failures.refuse (type 7) (result i32)
    (drop
      (call $proxy_send_local_response
        (i32.const 503)
        (i32.const 0)
        (i32.const 0)
        (i32.const 0)
        (i32.const 0)
        (i32.const 0)
        (i32.const 0)
        (i32.const -1)))
    (i32.const 1))
  (func $HeaderText.isSafe (type 6) (param $text i32) (result i32) (local $i i32) (local $c i32) (local i32)
    (if (result i32)
      (local.get $text)
      (then
        (loop $0 (result i32)
          (if (result i32)
            (i32.ge_s
              (local.get $i)
              (i32.load offset=4 (local.get $text)))
            (then
              (i32.const 1))
            (else
              (local.set $c (call $GuestString.charAt (local.get $text) (local.get $i)))
              (if
                (local.tee 3 (global.get $pending))
                (then
                  (global.set $pending (local.get 3)))
                (else
                  (if
                    (i32.eqz
                      (i32.or
                        (i32.eq (local.get $c) (i32.const 13))
                        (i32.eq (local.get $c) (i32.const 10))))
                    (then
                      (if
                        (local.get $c)
                        (then
                          (local.set $i (i32.add (local.get $i) (i32.const 1)))
                          (br $0)))))))
              (i32.const 0)))))
      (else
        (global.set $pending (i32.const 17))
        (i32.const 0))))
  (func $ContextTable.address (type 6) (param $index i32) (result i32)
    (i32.add (global.get $contexts) (i32.shl (local.get $index) (i32.const 3))))
  (func $Heap.hasRoom (type 6) (param $size i32) (result i32)
    (if
      (i32.lt_u
        (i32.sub (i32.shl (memory.size) (i32.const 16)) (global.get $heap))
        (local.get $size))
      (then
        (drop
          (br_if 1
            (i32.const 0)
            (i32.lt_s
              (memory.grow
                (i32.add (i32.shr_u (local.get $size) (i32.const 16)) (i32.const 1)))
              (i32.const 0))))))
    (i32.const 1))
  (func $ContextTable.reserve (type 8) (local $size i32)
    (local.set $size (i32.add (global.get $contexts-mask) (i32.const 1)))
    (if
      (global.get $contexts)
      (then
        (br_if 1
          (i32.lt_s
            (global.get $contexts-used)
            (i32.sub (local.get $size) (i32.shr_u (local.get $size) (i32.const 2)))))
        (call $ContextTable.replaceTable (i32.shl (local.get $size) (i32.const 1)))
        (if
          (local.tee $size (global.get $pending))
          (then
            (global.set $pending (local.get $size)))))
      (else
        (call $ContextTable.replaceTable (i32.const 16))
        (if
          (local.tee $size (global.get $pending))
          (then
            (global.set $pending (local.get $size)))))))
  (func $Contexts.mark (type 3) (param $id i32) (param $state i32) (local $old i32)
    (if
      (local.tee $old (call $ContextTable.find (local.get $id)))
      (then
        (drop (call $ContextTable.object (local.get $old)))))
    (call $ContextTable.put (local.get $id) (local.get $state)))
  (func $Contexts.recorded (type 4) (param $id i32) (param $object i32) (result i32)
    (global.set $created
      (select
        (i32.const -1)
        (local.get $id)
        (global.get $created)))
    (local.get $object))
  (func $ContextTable.put (type 3) (param $id i32) (param $object i32) (local $entry i32)
    (if
      (i32.eqz
        (i32.load
          (local.tee $entry (call $ContextTable.entryFor (local.get $id)))))
      (then
        (global.set $contexts-used (i32.add (global.get $contexts-used) (i32.const 1)))
        (i32.store (local.get $entry) (local.get $id))))
    (i32.store offset=4 (local.get $entry) (local.get $object)))
  (func $Tenured.copy (type 5) (param $from i32) (local $at|end|size|text|rest i32) (local $at|table|object|end|bit i32) (local $to|table|shift|with i32) (local $entry|next|without i32) (local $object|there|next i32) (local $address i32) (local $textEnd|to i32) (local $start i32)
    (global.set $from (local.get $from))
    (global.set $span
      (i32.sub
        (local.tee $start (global.get $heap))
        (local.get $from)))
    (global.set $texts (i32.const 0))
    (global.set $text-bytes (i32.const 0))
    (local.set $at|end|size|text|rest
      (i32.shl (i32.add (global.get $contexts-mask) (i32.const 1)) (i32.const 3)))
    (local.set $at|end|size|text|rest
      (block $3 (result i32)
        (block $0
          (local.set $at|table|object|end|bit
            (if (result i32)
              (call $Tenured.isMoving
                (local.tee $at|table|object|end|bit (global.get $contexts)))
              (then
                (br_if $0
                  (i32.eqz
                    (local.tee $to|table|shift|with
                      (call $Tenured.claim (local.get $at|end|size|text|rest)))))
                (memory.copy
                  (local.get $to|table|shift|with)
                  (local.get $at|table|object|end|bit)
                  (local.get $at|end|size|text|rest))
                (global.set $contexts (i32.sub (local.get $to|table|shift|with) (global.get $span)))
                (global.get $heap))
              (else
                (local.set $at|end|size|text|rest
                  (if (result i32)
                    (i32.eq (local.tee $to|table|shift|with (global.get $created)) (i32.const -1))
                    (then
                      (local.set $to|table|shift|with (local.get $at|table|object|end|bit))
                      (local.get $at|end|size|text|rest))
                    (else
                      (if (result i32)
                        (local.tee $to|table|shift|with
                          (call $ContextTable.find (local.get $to|table|shift|with)))
                        (then
                          (i32.const 8))
                        (else
                          (local.set $to|table|shift|with (i32.const 0))
                          (i32.const 0))))))
                (local.get $start))))
          (local.set $entry|next|without (local.get $to|table|shift|with))
          (loop $2
            (if
              (i32.ne
                (local.get $entry|next|without)
                (i32.add (local.get $to|table|shift|with) (local.get $at|end|size|text|rest)))
              (then
                (local.set $object|there|next
                  (call $ContextTable.object (local.get $entry|next|without)))
                (if
                  (i32.load (local.get $entry|next|without))
                  (then
                    (i32.store
                      (block $1 (result i32)
                        (local.set $object|there|next
                          (select
                            (local.tee $object|there|next
                              (if (result i32)
                                (local.tee $textEnd|to
                                  (call $Tenured.moved
                                    (select
                                      (local.get $object|there|next)
                                      (i32.sub (i32.const 0) (local.get $object|there|next))
                                      (local.tee $address
                                        (i32.ge_s (local.get $object|there|next) (i32.const 0))))))
                                (then
                                  (local.get $textEnd|to))
                                (else
                                  (if
                                    (i32.eqz (local.get $object|there|next))
                                    (then
                                      (local.set $object|there|next (i32.const 0))
                                      (br $1
                                        (i32.add (local.get $entry|next|without) (i32.const 4)))))
                                  (i32.const 1))))
                            (i32.sub (i32.const 0) (local.get $object|there|next))
                            (local.get $address)))
                        (i32.add (local.get $entry|next|without) (i32.const 4)))
                      (local.get $object|there|next))))
                (local.set $entry|next|without
                  (i32.add (local.get $entry|next|without) (i32.const 8)))
                (br $2)))
            (drop
              (br_if $3 (local.get $at|table|object|end|bit) (local.get $at|table|object|end|bit)))))
        (global.set $span (i32.const 0))
        (local.get $start)))
    (local.set $at|table|object|end|bit (global.get $recorded))
    (loop $4
      (if
        (local.get $at|table|object|end|bit)
        (then
          (i32.load
            (local.tee $to|table|shift|with
              (i32.add (local.get $at|table|object|end|bit) (i32.const 4))))
          (i32.store (local.get $to|table|shift|with) (i32.const 0))
          (drop (call $Classes.trace (local.get $at|table|object|end|bit)))
          (i32.const -1)
          (local.set $at|table|object|end|bit
            (i32.add))
          (br $4)))
      (global.set $recorded (i32.const 0))
      (loop $5
        (if
          (i32.ne (local.get $at|end|size|text|rest) (global.get $heap))
          (then
            (local.set $at|end|size|text|rest
              (i32.add
                (local.get $at|end|size|text|rest)
                (if (result i32)
                  (i32.load (local.get $at|end|size|text|rest))
                  (then
                    (call $Classes.trace (local.get $at|end|size|text|rest)))
                  (else
                    (if
                      (call $Tenured.isMoving
                        (i32.load offset=4 (local.get $at|end|size|text|rest)))
                      (then
                        (i32.store (local.get $at|end|size|text|rest) (global.get $texts))
                        (global.set $texts (local.get $at|end|size|text|rest))))
                    (i32.const 12)))))
            (br $5)))
        (local.set $at|end|size|text|rest
          (global.get $texts))
        (local.set $at|table|object|end|bit (i32.const 1))
        (loop $7
          (if
            (i32.lt_u (local.get $at|table|object|end|bit) (global.get $heap))
            (then
              (local.set $to|table|shift|with (i32.const 0))
              (local.set $entry|next|without (i32.const 0))
              (loop $6
                (if
                  (local.get $at|end|size|text|rest)
                  (then
                    (local.tee $object|there|next (i32.load (local.get $at|end|size|text|rest)))
                    (if
                      (i32.and
                        (i32.load offset=4 (local.get $at|end|size|text|rest))
                        (local.get $at|table|object|end|bit))
                      (then
                        (i32.store
                          (local.get $at|end|size|text|rest)
                          (local.get $to|table|shift|with))
                        (local.set $to|table|shift|with (local.get $at|end|size|text|rest))
                        (local.set $at|end|size|text|rest (local.get $object|there|next))
                        (br $6)))
                    (i32.store (local.get $at|end|size|text|rest) (local.get $entry|next|without))
                    (local.set $entry|next|without (local.get $at|end|size|text|rest))
                    (local.set $at|end|size|text|rest)
                    (br $6)))
                (local.set $at|end|size|text|rest
                  (call $Tenured.reversed
                    (local.get $entry|next|without)
                    (call $Tenured.reversed (local.get $to|table|shift|with) (i32.const 0))))
                (local.set $at|table|object|end|bit
                  (i32.shl (local.get $at|table|object|end|bit) (i32.const 1)))
                (br $7))))
          (local.set $at|table|object|end|bit (i32.const 0))
          (local.set $to|table|shift|with (i32.const 0))
          (loop $8
            (if
              (local.get $at|end|size|text|rest)
              (then
                (local.set $entry|next|without (i32.load (local.get $at|end|size|text|rest)))
                (local.set $textEnd|to
                  (i32.add
                    (local.tee $address
                      (i32.load
                        (local.tee $object|there|next
                          (i32.add (local.get $at|end|size|text|rest) (i32.const 4)))))
                    (i32.load offset=8 (local.get $at|end|size|text|rest))))
                (local.tee $to|table|shift|with
                  (if (result i32)
                    (i32.ge_u (local.get $at|table|object|end|bit) (local.get $address))
                    (then
                      (local.get $to|table|shift|with))
                    (else
                      (local.set $at|table|object|end|bit (local.get $address))
                      (i32.sub (global.get $heap) (local.get $address)))))
                (if (result i32)
                  (i32.ge_u (local.get $at|table|object|end|bit) (local.get $textEnd|to))
                  (then
                    (local.get $at|table|object|end|bit))
                  (else
                    (memory.copy
                      (i32.add
                        (local.get $at|table|object|end|bit)
                        (local.get $to|table|shift|with))
                      (local.get $at|table|object|end|bit)
                      (i32.sub (local.get $textEnd|to) (local.get $at|table|object|end|bit)))
                    (global.set $heap
                      (i32.add (local.get $textEnd|to) (local.get $to|table|shift|with)))
                    (local.get $textEnd|to)))
                (i32.store (local.get $at|end|size|text|rest) (i32.const 0))
                (i32.store
                  (local.get $object|there|next)
                  (i32.sub
                    (i32.add (local.get $address) (local.get $to|table|shift|with))
                    (global.get $span)))
                (local.set $at|end|size|text|rest (local.get $entry|next|without))
                (local.set $at|table|object|end|bit)
                (local.set $to|table|shift|with)
                (br $8)))
            (local.set $at|end|size|text|rest (global.get $heap))
            (global.set $kept
              (if (result i32)
                (local.tee $at|table|object|end|bit (global.get $span))
                (then
                  (memory.copy
                    (local.get $from)
                    (local.get $start)
                    (i32.sub (local.get $at|end|size|text|rest) (local.get $start)))
                  (i32.sub (local.get $at|end|size|text|rest) (local.get $at|table|object|end|bit)))
                (else
                  (local.get $at|end|size|text|rest)))))))))
  (func $ContextTable.entryFor (type 6) (param $id i32) (result i32) (local $at i32) (local $entry i32) (local $there i32)
    (local.set $at (i32.and (local.get $id) (global.get $contexts-mask)))
    (loop $0 (result i32)
      (if
        (i32.ne
          (local.tee $there
            (i32.load
              (local.tee $entry (call $ContextTable.address (local.get $at)))))
          (local.get $id))
        (then
          (if
            (local.get $there)
            (then
              (local.set $at
                (i32.and (i32.add (local.get $at) (i32.const 1)) (global.get $contexts-mask)))
              (br $0)))))
      (local.get $entry)))
  (func $ContextTable.replaceTable (type 5) (param $size|id i32) (local $old|entry i32) (local $table i32) (local $oldEnd i32) (local i32)
    (local.set $oldEnd
      (i32.add
        (local.tee $old|entry (global.get $contexts))
        (i32.shl (i32.add (global.get $contexts-mask) (i32.const 1)) (i32.const 3))))
    (if
      (local.tee $table
        (call $Heap.allocate (local.tee 4 (i32.shl (local.get $size|id) (i32.const 3)))))
      (then
        (global.set $created (i32.const -1))
        (memory.fill (local.get $table) (i32.const 0) (local.get 4))
        (global.set $contexts (local.get $table))
        (global.set $contexts-mask (i32.add (local.get $size|id) (i32.const -1)))
        (if
          (local.get $old|entry)
          (then
            (loop $0
              (br_if 3 (i32.eq (local.get $old|entry) (local.get $oldEnd)))
              (if
                (local.tee $size|id (i32.load (local.get $old|entry)))
                (then
                  (i64.store
                    (call $ContextTable.entryFor (local.get $size|id))
                    (i64.load (local.get $old|entry)))))
              (local.set $old|entry (i32.add (local.get $old|entry) (i32.const 8)))
              (br $0)))))
      (else
        (global.set $pending (i32.const 1)))))
  (func $Tenured.isMoving (type 6) (param $address i32) (result i32)
    (i32.lt_u (i32.sub (local.get $address) (global.get $from)) (global.get $span)))
  (func $Tenured.claim (type 6) (param $size i32) (result i32) (local $to i32) (local i32) (local $bytes i32)
    (local.set $to (global.get $heap))
    (if (result i32)
      (call $Heap.hasRoom
        (i32.add
          (local.get $size)
          (select
            (local.tee 2 (global.get $span))
            (local.tee $bytes (global.get $text-bytes))
            (i32.ge_u (local.get $bytes) (local.get 2)))))
      (then
        (global.set $heap (i32.add (local.get $to) (local.get $size)))
        (local.get $to))
      (else
        (global.set $lost (i32.const 1))
        (i32.const 0))))
  (func $Classes.trace (type 6) (param i32) (result i32)
    (if (result i32)
      (i32.eq (i32.load (local.get 0)) (i32.const 1))
      (then
        (i32.store offset=8
          (local.get 0)
          (call $Tenured.movedText (i32.load offset=8 (local.get 0))))
        (i32.store offset=12
          (local.get 0)
          (call $Tenured.movedText (i32.load offset=12 (local.get 0))))
        (i32.const 16))
      (else
        (i32.store offset=8 (local.get 0) (call $Tenured.moved (i32.load offset=8 (local.get 0))))
        (i32.const 12))))
  (func $Tenured.reversed (type 4) (param $list|rest i32) (param $behind|result i32) (result i32)
    (loop $0 (result i32)
      (if
        (local.get $list|rest)
        (then
          (i32.load (local.get $list|rest))
          (i32.store (local.get $list|rest) (local.get $behind|result))
          (local.set $behind|result (local.get $list|rest))
          (local.set $list|rest)
          (br $0)))
      (local.get $behind|result)))
  (func $Tenured.moved (type 6) (param $object i32) (result i32) (local i32) (local $to i32) (local $size i32)
    (if (result i32)
      (call $Tenured.isMoving (local.get $object))
      (then
        (if
          (i32.eqz (i32.load (local.tee 1 (i32.add (local.get $object) (i32.const 4)))))
          (then
            (drop
              (br_if 2
                (i32.const 0)
                (i32.eqz
                  (local.tee $to
                    (call $Tenured.claim
                      (local.tee $size
                        (select
                          (i32.const 16)
                          (i32.const 12)
                          (i32.eq (i32.load (local.get $object)) (i32.const 1)))))))))
            (memory.copy (local.get $to) (local.get $object) (local.get $size))
            (i32.store (local.get 1) (i32.sub (local.get $to) (global.get $span)))))
        (i32.load (local.get 1)))
      (else
        (local.get $object))))
  (func $Tenured.movedText (type 6) (param $text i32) (result i32) (local $length i32) (local $to i32) (local i32)
    (if (result i32)
      (call $Tenured.isMoving (local.get $text))
      (then
        (if
          (i32.ge_s
            (local.tee $length (i32.load (local.tee 3 (i32.add (local.get $text) (i32.const 4)))))
            (i32.const 0))
          (then
            (global.set $text-bytes (i32.add (global.get $text-bytes) (local.get $length)))
            (if
              (i32.eqz
                (local.tee $to (call $Tenured.claim (i32.const 12))))
              (then
                (global.set $text-bytes (i32.sub (global.get $text-bytes) (local.get $length)))
                (return (i32.const 0))))
            (i32.store (local.get $to) (i32.const 0))
            (i64.store
              (local.tee $length (i32.add (local.get $to) (i32.const 4)))
              (i64.load (local.get $text)))
            (i32.store (local.get $text) (i32.sub (local.get $length) (global.get $span)))
            (i32.store (local.get 3) (i32.const -1))))
        (i32.load (local.get $text)))
      (else
        (local.get $text))))
  (data (i32.const 0) "\0a\98\00\00\00\1a\00\00\00`\02\00\00@\00\00\00+\01\00\00\1e\00\00\00+\01\00\005")
  (data (i32.const 73) "`\01\00\00@\00\00\00\a0\01\00\00@\00\00\00\98\00\00\001\00\00\00\c9\00\00\001\00\00\00\e0\01\00\00@\00\00\00 \02\00\00@\00\00\00\fa\00\00\001\00\00\00malformed configurationjava.lang.OutOfMemoryError (ConfigHeader.java:29)java.lang.OutOfMemoryError (ConfigHeader.java:28)java.lang.OutOfMemoryError (ConfigHeader.java:44)java.lang.NullPointerException (ConfigHeader.java:56)java.lang.StringIndexOutOfBoundsException (ConfigHeader.java:21)java.lang.StringIndexOutOfBoundsException (ConfigHeader.java:29)java.lang.StringIndexOutOfBoundsException (ConfigHeader.java:28)java.lang.StringIndexOutOfBoundsException (ConfigHeader.java:35)java.lang.StringIndexOutOfBoundsException (ConfigHeader.java:56)`\01\00\00)"))
