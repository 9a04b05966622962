(module
  (type (func (param i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32) (result i32)))
  (type (func (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (type (func (param i32 i32)))
  (type (func (param i32 i32) (result i32)))
  (type (func (param i32) (result i32)))
  (type (func (result i32)))
  (type (func (param i32)))
  (type (func))
  (import "env" "proxy_get_buffer_bytes" (func $proxy_get_buffer_bytes (type 0)))
  (import "env" "proxy_log" (func $proxy_log (type 1)))
  (import "env" "proxy_add_header_map_value" (func $proxy_add_header_map_value (type 0)))
  (import "env" "proxy_send_local_response" (func $proxy_send_local_response (type 2)))
  (memory 1)
  (global $contexts-free (mut i32) (i32.const 0))
  (global $heap (mut i32) (i32.const 16478))
  (global $kept (mut i32) (i32.const 16478))
  (global $last-root (mut i32) (i32.const 0))
  (global $plugins-free (mut i32) (i32.const 0))
  (global $recorded (mut i32) (i32.const 0))
  (global $running (mut i32) (i32.const 0))
  (export "memory" (memory 0))
  (export "malloc" (func $Heap.allocate))
  (export "proxy_abi_version_0_2_0" (func $Heap.allocate))
  (export "proxy_on_context_create" (func $Callbacks.onContextCreate))
  (export "proxy_on_configure" (func $Callbacks.onConfigure))
  (export "proxy_on_response_headers" (func $Callbacks.onResponseHeaders))
  (export "proxy_on_delete" (func $ContextChains.remove))
  (func $Callbacks.onContextCreate (type 3) (param $id|entry i32) (param $parent|plugin i32) (local $mark i32) (local i32)
    (local.tee $mark (call $Heap.enter))
    (if
      (local.get $parent|plugin)
      (then
        (call $Contexts.put (local.get $id|entry) (i32.const 1))
        (if
          (local.tee $parent|plugin (call $Contexts.plugin (local.get $parent|plugin)))
          (then
            ;; ConfigHeader.java:51
            (i32.store offset=1 (i32.const 0) (local.get $parent|plugin))
            (if
              (local.tee $id|entry (call $ContextChains.find (local.get $id|entry)))
              (then
                (i32.store offset=8
                  (local.get $id|entry)
                  (local.tee 3 (i32.add (local.get $id|entry) (i32.const 16))))
                (memory.copy (local.get 3) (i32.const 1) (i32.const 4))
                (i32.store offset=12 (local.get $id|entry) (local.get $parent|plugin))
                (i32.store offset=4
                  (local.get $parent|plugin)
                  (i32.add (i32.load offset=4 (local.get $parent|plugin)) (i32.const 1))))))))
      (else
        (call $Contexts.createPlugin (local.get $id|entry))))
    (drop (call $Heap.keep))
    (call $Heap.free (local.get $mark)))
  (func $Callbacks.onConfigure (type 4) (param $id|plugin|good i32) (param $size|address i32) (result i32) (local $to|i i32) (local $equals i32) (local $length i32) (local $mark i32)
    (local.set $mark (call $Heap.enter))
    (block $1
      (if
        (local.tee $id|plugin|good (call $Contexts.plugin (local.get $id|plugin|good)))
        (then
          ;; ConfigHeader.java:20
          (local.set $size|address
            ;; ConfigHeader.java:19
            (if (result i32)
              (call $proxy_get_buffer_bytes
                (i32.const 7)
                (i32.const 0)
                (local.get $size|address)
                (i32.const 29)
                (i32.const 33))
              (then
                ;; ConfigHeader.java:20
                (i32.const 0))
              (else
                ;; ConfigHeader.java:19
                (local.tee $size|address (i32.load offset=29 (i32.const 0)))
                ;; ConfigHeader.java:20
                (local.set $length
                  (if (result i32)
                    (i32.lt_s
                      (local.tee $to|i
                        (i32.add
                          ;; ConfigHeader.java:19
                          (local.tee $length (i32.load offset=33 (i32.const 0)))
                          ;; ConfigHeader.java:20
                          (i32.const -1)))
                      (i32.const 0))
                    (then
                      (local.get $length))
                    (else
                      (select
                        (local.get $to|i)
                        (local.get $length)
                        (i32.eq
                          (i32.load8_u
                            (i32.add (local.get $size|address) (local.get $to|i)))
                          (i32.load8_u (i32.const 0))))))))))
          (loop $0
            ;; ConfigHeader.java:23
            (if
              (i32.lt_s (local.get $equals) (local.get $length))
              (then
                (if
                  (i32.ne
                    (i32.load8_u (i32.add (local.get $size|address) (local.get $equals)))
                    (i32.const 61))
                  (then
                    (local.set $equals (i32.add (local.get $equals) (i32.const 1)))
                    (br $0)))
                ;; ConfigHeader.java:24
                (if
                  (i32.gt_s (local.get $equals) (i32.const 0))
                  (then
                    (local.set $to|i (i32.const 0))
                    (loop $2
                      ;; ConfigHeader.java:35
                      (if
                        (i32.ge_s
                          (i32.load8_u (i32.add (local.get $size|address) (local.get $to|i)))
                          (i32.const 32))
                        (then
                          ;; ConfigHeader.java:34
                          (if
                            (i32.ge_s
                              (local.tee $to|i (i32.add (local.get $to|i) (i32.const 1)))
                              (local.get $length))
                            (then
                              ;; ConfigHeader.java:28
                              (i32.store offset=5 (i32.const 0) (local.get $size|address))
                              (i32.store offset=9 (i32.const 0) (local.get $equals))
                              (i32.store offset=8 (local.get $id|plugin|good) (i32.const 5))
                              (call $KeptTexts.record
                                (i32.add (local.get $id|plugin|good) (i32.const 8)))
                              ;; ConfigHeader.java:29
                              (i32.store offset=13
                                (i32.const 0)
                                (i32.add
                                  (local.get $size|address)
                                  (i32.add (local.get $equals) (i32.const 1))))
                              (i32.store offset=17
                                (i32.const 0)
                                (i32.add
                                  (i32.sub (local.get $length) (local.get $equals))
                                  (i32.const -1)))
                              (i32.store offset=28 (local.get $id|plugin|good) (i32.const 13))
                              (call $KeptTexts.record
                                (i32.add (local.get $id|plugin|good) (i32.const 28)))
                              (local.set $id|plugin|good (i32.const 1))
                              (br $1)))
                          ;; ConfigHeader.java:34
                          (br $2))))))))
            ;; ConfigHeader.java:25
            (drop (call $proxy_log (i32.const 3) (i32.const 71) (i32.const 23)))
            (local.set $id|plugin|good (i32.const 0))))
        (else
          (local.set $id|plugin|good (i32.const 0)))))
    (local.get $id|plugin|good)
    (call $Heap.keep (local.get $mark))
    (call $Heap.free (local.get $mark))
    (i32.and))
  (func $Callbacks.onResponseHeaders (type 1) (param $id|action|name i32) (param $count|mark i32) (param $endOfStream|filter|value i32) (result i32)
    (local.tee $count|mark (call $Heap.enter))
    (if
      (i32.eqz
        (call $ContextChains.find (local.get $id|action|name)))
      (then
        (call $Callbacks.onContextCreate (local.get $id|action|name) (global.get $last-root))))
    ;; ConfigHeader.java:56
    (local.set $id|action|name
      (if (result i32)
        (i32.le_s
          (local.tee $endOfStream|filter|value (call $Contexts.content (local.get $id|action|name)))
          (i32.const 1))
        (then
          (if (result i32)
            (i32.ne (call $Contexts.content (local.get $id|action|name)) (i32.const 1))
            (then
              (i32.const 0))
            (else
              (call $Failures.refuse))))
        (else
          (local.set $endOfStream|filter|value
            (i32.load offset=28
              (local.tee $id|action|name (i32.load (local.get $endOfStream|filter|value)))))
          (if
            (call $HeaderText.isSafe
              (local.tee $id|action|name (i32.load offset=8 (local.get $id|action|name))))
            (then
              (if
                (call $HeaderText.isSafe (local.get $endOfStream|filter|value))
                (then
                  (drop
                    (call $proxy_add_header_map_value
                      (i32.const 2)
                      (i32.load (local.get $id|action|name))
                      (i32.load offset=4 (local.get $id|action|name))
                      (i32.load (local.get $endOfStream|filter|value))
                      (i32.load offset=4 (local.get $endOfStream|filter|value))))))))
          (i32.const 0))))
    (if (result i32)
      (call $Heap.keep)
      (then
        (local.get $id|action|name))
      (else
        (call $Failures.refuse)))
    (call $Heap.free (local.get $count|mark)))
  (func $Heap.allocate (type 5) (param $size i32) (result i32) (local $block i32)
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
  (func $Heap.enter (type 6) (result i32)
    (global.get $running)
    (global.set $running (i32.const 1)))
  (func $Contexts.put (type 3) (param $id i32) (param $content i32) (local $entry i32)
    (call $ContextChains.remove (local.get $id))
    (if
      (local.tee $entry (global.get $contexts-free))
      (then
        (global.set $contexts-free (i32.load (local.get $entry))))
      (else
        (local.tee $entry (call $Heap.allocate (i32.const 20)))
        (call $Heap.keepAll)
        (if
          (i32.eqz)
          (then
            (call $Failures.logExhaustion)
            (return)))))
    (local.get $entry)
    (i32.store (call $ContextChains.link (local.get $id)) (local.get $entry))
    (i32.const 0)
    (i32.store)
    (i32.store offset=4 (local.get $entry) (local.get $id))
    (i32.store offset=12 (local.get $entry) (i32.const 0))
    (i32.store offset=8 (local.get $entry) (local.get $content)))
  (func $Contexts.plugin (type 5) (param $id|tagged i32) (result i32)
    (if
      (i32.eqz
        (call $ContextChains.find (local.get $id|tagged)))
      (then
        (call $Contexts.createPlugin (local.get $id|tagged))))
    (select
      (i32.sub
        (i32.const 0)
        (local.tee $id|tagged (call $Contexts.content (local.get $id|tagged))))
      (i32.const 0)
      (i32.lt_s (local.get $id|tagged) (i32.const -1))))
  (func $ContextChains.find (type 5) (param $id i32) (result i32)
    (i32.load (call $ContextChains.link (local.get $id))))
  (func $Contexts.createPlugin (type 7) (param $id|entry i32) (local $block i32) (local $context i32)
    (global.set $last-root (local.get $id|entry))
    (call $Contexts.put (local.get $id|entry) (i32.const -1))
    (block $0
      (if
        (local.tee $context (call $ContextChains.find (global.get $last-root)))
        (then
          (if
            (local.tee $block (global.get $plugins-free))
            (then
              (global.set $plugins-free (i32.load offset=4 (local.get $block))))
            (else
              (br_if $0
                (i32.eqz
                  (local.tee $block (call $Heap.allocate (i32.const 48)))))
              (memory.fill (local.get $block) (i32.const 0) (i32.const 48))
              (call $Heap.keepAll)))
          (i32.store offset=4
            (local.get $block)
            (i32.const 1))
          (i32.store offset=12 (local.get $context) (local.get $block))
          (if
            (local.get $block)
            (then
              ;; ConfigHeader.java:14
              (i32.store offset=8 (local.get $block) (i32.const 21))
              ;; ConfigHeader.java:15
              (i32.store offset=28 (local.get $block) (i32.const 21))
              (if
                (local.tee $id|entry (call $ContextChains.find (local.get $id|entry)))
                (then
                  (i32.store offset=8
                    (local.get $id|entry)
                    (i32.sub (i32.const 0) (local.get $block)))
                  (return)))
              (return))))))
    (drop (call $proxy_log (i32.const 5) (i32.const 45) (i32.const 26))))
  (func $Heap.keep (type 5) (param $mark|complete|length i32) (result i32) (local $field i32) (local $block|size i32) (local $text i32) (local $other i32) (local $block i32)
    (local.set $mark|complete|length
      (br_if 0
        (i32.const 1)
        (local.get $mark|complete|length)))
    (loop $1 (result i32)
      (if
        (local.tee $field (global.get $recorded))
        (then
          (global.set $recorded (i32.add (i32.load offset=4 (local.get $field)) (i32.const -1)))
          (i32.store offset=4 (local.get $field) (i32.const 0))
          (if
            (local.tee $text (i32.load (local.get $field)))
            (then
              (local.set $mark|complete|length
                (i32.and
                  (local.get $mark|complete|length)
                  (block $0 (result i32)
                    (i32.store
                      (local.get $field)
                      (local.tee $block|size
                        (if (result i32)
                          (i32.ge_u
                            (i32.load offset=16 (local.get $field))
                            (local.tee $block|size
                              (i32.add
                                (local.tee $mark|complete|length
                                  (i32.load offset=4 (local.get $text)))
                                (i32.const 8))))
                          (then
                            (i32.xor
                              (i32.load offset=8 (local.get $field))
                              (i32.load offset=12 (local.get $field))))
                          (else
                            (local.set $other
                              (call $Heap.allocate
                                (local.tee $block|size
                                  (i32.add
                                    (local.get $block|size)
                                    (i32.shr_u (local.get $block|size) (i32.const 1))))))
                            (if
                              (i32.or
                                (i32.eqz
                                  (local.tee $block (call $Heap.allocate (local.get $block|size))))
                                (i32.eqz (local.get $other)))
                              (then
                                (i32.store (local.get $field) (i32.const 21))
                                (br $0 (i32.const 0))))
                            (call $Heap.keepAll)
                            (i32.store offset=12
                              (local.get $field)
                              (i32.xor (local.get $block) (local.get $other)))
                            (i32.store offset=16 (local.get $field) (local.get $block|size))
                            (local.get $block)))))
                    (i32.store offset=8 (local.get $field) (local.get $block|size))
                    (i32.store
                      (local.get $block|size)
                      (local.tee $field (i32.add (local.get $block|size) (i32.const 8))))
                    (i32.store offset=4 (local.get $block|size) (local.get $mark|complete|length))
                    (memory.copy
                      (local.get $field)
                      (i32.load (local.get $text))
                      (local.get $mark|complete|length))
                    (i32.const 1))))
              (br $1)))
          (br $1)))
      (drop
        (br_if 1
          (i32.const 1)
          (local.get $mark|complete|length)))
      (call $Failures.logExhaustion)
      (i32.const 0)))
  (func $Heap.free (type 7) (param $mark i32)
    (br_if 0 (local.get $mark))
    (global.set $heap (global.get $kept))
    (global.set $running (i32.const 0)))
  (func $KeptTexts.record (type 7) (param $field i32)
    (br_if 0 (i32.load offset=4 (local.get $field)))
    (i32.store offset=4 (local.get $field) (i32.add (global.get $recorded) (i32.const 1)))
    (global.set $recorded (local.get $field)))
  (func $Contexts.content (type 5) (param $id|entry i32) (result i32)
    (if (result i32)
      (local.tee $id|entry (call $ContextChains.find (local.get $id|entry)))
      (then
        (i32.load offset=8 (local.get $id|entry)))
      (else
        (i32.const 1))))
  (func $Failures.refuse (type 6) (result i32)
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
  (func $HeaderText.isSafe (type 5) (param $text i32) (result i32) (local $i i32) (local $c i32)
    (loop $0 (result i32)
      (drop
        (br_if 1
          (i32.const 1)
          (i32.ge_s
            (local.get $i)
            (i32.load offset=4 (local.get $text)))))
      (if
        (i32.eqz
          (i32.or
            (i32.eq
              (local.tee $c (i32.load8_u (i32.add (i32.load (local.get $text)) (local.get $i))))
              (i32.const 13))
            (i32.eq (local.get $c) (i32.const 10))))
        (then
          (if
            (local.get $c)
            (then
              (local.set $i (i32.add (local.get $i) (i32.const 1)))
              (br $0)))))
      (i32.const 0)))
  (func $ContextChains.remove (type 7) (param $id|link i32) (local $entry i32) (local $block i32) (local $word i32)
    (if
      (local.tee $entry
        (i32.load
          (local.tee $id|link (call $ContextChains.link (local.get $id|link)))))
      (then
        (if
          (local.tee $block (i32.load offset=12 (local.get $entry)))
          (then
            (i32.store offset=4
              (local.get $block)
              (if (result i32)
                (local.tee $word (i32.add (i32.load offset=4 (local.get $block)) (i32.const -1)))
                (then
                  (local.get $word))
                (else
                  (global.get $plugins-free)
                  (global.set $plugins-free (local.get $block)))))))
        (i32.store (local.get $id|link) (i32.load (local.get $entry)))
        (i32.store (local.get $entry) (global.get $contexts-free))
        (global.set $contexts-free (local.get $entry)))))
  (func $Heap.keepAll (type 8)
    (global.set $kept (global.get $heap)))
  (func $ContextChains.link (type 5) (param $id i32) (result i32) (local $link i32) (local $link#2 i32)
    (local.set $link
      (i32.add (i32.shl (i32.and (local.get $id) (i32.const 4095)) (i32.const 2)) (i32.const 94)))
    (loop $0 (result i32)
      (if
        (local.tee $link#2 (i32.load (local.get $link)))
        (then
          (if
            (i32.ne (i32.load offset=4 (local.get $link#2)) (local.get $id))
            (then
              (local.set $link (local.get $link#2))
              (br $0)))))
      (local.get $link)))
  (func $Failures.logExhaustion (type 8)
    (drop (call $proxy_log (i32.const 5) (i32.const 45) (i32.const 26))))
  (data (i32.const 0) "\0a")
  (data (i32.const 45) "java.lang.OutOfMemoryErrormalformed configuration"))
