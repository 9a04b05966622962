package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.VmFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WasmVmTest {
  private final List<LogLine> lines = new ArrayList<>();

  @Test
  void missingCallbacksAreNeutral() {
    WasmVm vm = load(Wat.filter(""));

    vm.contextCreate(1, 0);
    assertThat(vm.vmStart(1, 0)).isTrue();
    assertThat(vm.configure(1, 0)).isTrue();
    assertThat(vm.requestHeaders(2, 3, true)).isZero();
    assertThat(vm.responseHeaders(2, 3, true)).isZero();
    vm.log(2);
    assertThat(vm.done(2)).isTrue();
    vm.delete(2);
    assertThat(lines).isEmpty();
  }

  @Test
  void callbacksGetTheirArguments() {
    String keep =
        "(i32.store (i32.const 0) (local.get %d)) (drop (call $log (i32.const 2)"
            + " (i32.const 0) (i32.const 4)))";
    WasmVm vm =
        load(
            Wat.filter(
                "(func (export \"proxy_on_request_headers\") (param i32 i32 i32) (result i32)"
                    + (keep.formatted(0) + keep.formatted(1) + keep.formatted(2))
                    + "(i32.const 1))"));

    assertThat(vm.requestHeaders(7, 300, true)).isEqualTo(1);
    assertThat(vm.requestHeaders(-1, 0, false)).isEqualTo(1);
    assertThat(texts())
        .containsExactly(
            "\7\0\0\0",
            "\54\1\0\0",
            "\1\0\0\0",
            "\u00ff\u00ff\u00ff\u00ff",
            "\0\0\0\0",
            "\0\0\0\0");
  }

  @Test
  void anyNumberButZeroIsTrue() {
    String one = "(func (export \"proxy_on_%s\") (param i32 i32) (result i32) (i32.const %d))";
    WasmVm vm = load(Wat.filter(one.formatted("vm_start", 2) + one.formatted("configure", 0)));

    assertThat(vm.vmStart(1, 0)).isTrue();
    assertThat(vm.configure(1, 0)).isFalse();
  }

  @Test
  void aTrapEndsTheVm() {
    WasmVm vm = load(Wat.filter("(func (export \"proxy_on_log\") (param i32) unreachable)"));

    assertThatThrownBy(() -> vm.log(2))
        .isInstanceOf(VmFailure.class)
        .hasMessage("Function: proxy_on_log failed: unreachable");
    assertThatThrownBy(() -> vm.log(3)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void endlessRecursionIsATrap() {
    WasmVm vm =
        load(Wat.filter("(func $f (export \"proxy_on_log\") (param i32) (call $f (i32.const 0)))"));

    assertThatThrownBy(() -> vm.log(2))
        .isInstanceOf(VmFailure.class)
        .hasMessage("Function: proxy_on_log failed: Maximum call stack size exceeded");
  }

  @Test
  void accessOutsideTheMemoryIsATrap() {
    WasmVm vm =
        load(
            Wat.filter(
                "(func (export \"proxy_on_log\") (param i32)"
                    + " (i32.store (i32.const 65533) (i32.const 0)))"));

    assertThatThrownBy(() -> vm.log(2))
        .isInstanceOf(VmFailure.class)
        .hasMessage("Function: proxy_on_log failed: memory access out of bounds");
  }

  /** As in Envoy 1.40: the allocator's trap is status 6, the callback goes on, the VM is lost. */
  @Test
  void aHostCallInsideTheAllocatorTraps() {
    WasmVm vm =
        load(
            Wat.bare(
                """
                (memory (export "memory") 1)
                (func (export "proxy_abi_version_0_2_0"))
                (func $set (result i32)
                  (call $set_shared (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 1)
                    (i32.const 0)))
                (func (export "malloc") (param i32) (result i32) (call $set))
                (func (export "proxy_on_log") (param i32)
                  (drop (call $set))
                  (i32.store8 (i32.const 9)
                    (i32.add (i32.const 48)
                      (call $get_shared (i32.const 0) (i32.const 1)
                        (i32.const 16) (i32.const 20) (i32.const 24))))
                  (drop (call $log (i32.const 2) (i32.const 9) (i32.const 1))))
                """));

    assertThatThrownBy(() -> vm.log(2))
        .isInstanceOf(VmFailure.class)
        .hasMessage("Function: malloc failed: restricted_callback");
    assertThat(texts()).containsExactly("6");
  }

  @Test
  void startFunctionsRunInTheirOrderAndMayLog() {
    String log = " (drop (call $log (i32.const 2) (i32.const %d) (i32.const 1)))";
    String all =
        "(data (i32.const 0) \"ims\")"
            + ("(func (export \"main\") (param i32 i32) (result i32)" + log.formatted(1))
            + " (i32.const 1))"
            + ("(func (export \"_start\")" + log.formatted(2) + ")");

    load(Wat.filter(all));
    assertThat(texts()).containsExactly("s");

    load(Wat.filter(all + "(func (export \"_initialize\")" + log.formatted(0) + ")"));
    assertThat(texts()).containsExactly("s", "i", "m");
  }

  @Test
  void startFunctionsMayNotCallTheHost() {
    refused(
        "(func (export \"_initialize\") (drop (call $remove_header (i32.const 0) (i32.const 0)"
            + " (i32.const 0))))",
        "Failed to start the module: restricted_callback");
    refused("(func (export \"_initialize\") unreachable)", "Failed to start the module: ");
  }

  @Test
  void theStartSectionMayComputeOnly() {
    WasmVm vm =
        load(
            Wat.filter(
                "(global $g (export \"g\") (mut i32) (i32.const 0))"
                    + "(func $s (global.set $g (i32.const 77))) (start $s)"));
    assertThat(vm.global("g")).isEqualTo(77);

    refused(
        "(func $s (drop (call $log (i32.const 2) (i32.const 0) (i32.const 0)))) (start $s)",
        "Failed to instantiate: a host call inside the start section");
    refused("(func $s unreachable) (start $s)", "Failed to instantiate: ");
  }

  @Test
  void memoryGrowsToOneGibibyteAndNoFurther() {
    WasmVm vm =
        load(
            Wat.filter(
                """
                (global $got (export "got") (mut i32) (i32.const 0))
                (func (export "proxy_on_delete") (param $pages i32)
                  (global.set $got (memory.grow (local.get $pages))))
                """));

    vm.delete(2);
    assertThat(vm.global("got")).isEqualTo(1);
    assertThat(vm.memoryPages()).isEqualTo(3);
    vm.delete(16384 - 3 + 1);
    assertThat((int) vm.global("got")).isEqualTo(-1);
    assertThat(vm.memoryPages()).isEqualTo(3);

    byte[] tooBig =
        Wat.bare(
            "(memory (export \"memory\") 16385) (func (export \"malloc\")"
                + " (export \"proxy_abi_version_0_2_0\") (param i32) (result i32) unreachable)");
    assertThatThrownBy(() -> load(tooBig))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining("above 1 GiB");
  }

  @Test
  void aBudgetOfInstructionsEndsAnEndlessLoop() {
    byte[] module =
        Wat.filter(
            "(func (export \"proxy_on_log\") (param i32) (loop $l (br_if $l (local.get 0))))");
    WasmVm vm = WasmVm.loadCounting(module, Hosts.logging(lines), 1000);

    vm.log(0);
    assertThat(vm.steps()).isBetween(3L, 20L);
    for (int i = 0; i < 1000; i++) {
      vm.log(0); // the budget is each callback's own
    }
    assertThatThrownBy(() -> vm.log(1))
        .isInstanceOf(VmFailure.class)
        .hasMessage("Function: proxy_on_log failed: more than 1000 instructions in one callback");
  }

  @Test
  void aProbeSeesAllocationsAndTheMemoryAfterEachCallback() {
    WasmVm vm =
        load(
            Wat.filter(
                """
                (func (export "proxy_on_done") (param i32) (result i32)
                  (drop (call $set_shared (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 5)
                    (i32.const 0)))
                  (call $get_shared (i32.const 0) (i32.const 1) (i32.const 16) (i32.const 20)
                    (i32.const 24)))
                """));
    List<String> seen = new ArrayList<>();
    long before = vm.checksum(0, 65536);
    vm.watch(
        new Probe() {
          @Override
          public void allocated(int size, int address) {
            seen.add(size + " at " + address);
          }

          @Override
          public void left(String export) {
            seen.add(export + " changed " + (vm.checksum(0, 65536) != before));
            seen.add("unused " + vm.checksum(32, 900));
          }
        });

    vm.done(1);

    assertThat(seen)
        .containsExactly(
            "5 at 1024", "proxy_on_done changed true", "unused " + vm.checksum(2048, 900));
  }

  private WasmVm load(byte[] wasm) {
    return WasmVm.load(wasm, Hosts.logging(lines));
  }

  private void refused(String text, String start) {
    assertThatThrownBy(() -> load(Wat.filter(text)))
        .isInstanceOf(LoadException.class)
        .hasMessageStartingWith(start);
  }

  private List<String> texts() {
    return lines.stream().map(LogLine::text).toList();
  }
}
