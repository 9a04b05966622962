package dev.demitasse.samples.all;

import dev.demitasse.compiler.wasm.WasmModule;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.JvmVm;
import dev.demitasse.wasmhost.Probe;
import dev.demitasse.wasmhost.WasmVm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The ways to run a subject. */
final class Vms {
  /** More instructions than any callback needs for values of 64 KiB. */
  private static final long BUDGET = 20_000_000;

  private Vms() {}

  /** Plain Java: what is right. */
  static Rehearsal.VmMaker jvm(Subject subject) {
    return (host, lines) -> JvmVm.of(subject.sample().type(), host);
  }

  /**
   * The module in a memory full of dirt. A line says where it wrote over its own data, or far away
   * from what it needs.
   */
  static Rehearsal.VmMaker guarded(Subject subject) {
    return guarded(subject.module());
  }

  /** As {@link #guarded(Subject)}. */
  static Rehearsal.VmMaker guarded(byte[] bytes) {
    WasmModule module = Modules.decode(bytes);
    byte[] dirty = Modules.encode(Modules.withDirtyMemory(module));
    boolean allocates = Modules.heap(module) >= 0;
    int far = Modules.NOT_FAR + (allocates ? Modules.firstFree(module) : 0);
    return (host, lines) -> {
      List<Range> ranges = data(module);
      ranges.add(new Range(far, Modules.PAGE - far));
      return watched(WasmVm.loadCounting(dirty, host, BUDGET), ranges, lines);
    };
  }

  /** This module as it is; a line says where it wrote over its own data. */
  static Rehearsal.VmMaker wasm(byte[] bytes) {
    return wasm(bytes, BUDGET);
  }

  /** As {@link #wasm(byte[])}; a callback that takes more instructions than that traps. */
  static Rehearsal.VmMaker wasm(byte[] bytes, long budget) {
    WasmModule module = Modules.decode(bytes);
    return (host, lines) -> watched(WasmVm.loadCounting(bytes, host, budget), data(module), lines);
  }

  private record Range(int address, int size) {}

  private static List<Range> data(WasmModule module) {
    List<Range> ranges = new ArrayList<>();
    module.data().forEach(d -> ranges.add(new Range(Modules.address(d), d.latin1().length())));
    return ranges;
  }

  private static FilterVm watched(WasmVm vm, List<Range> ranges, Consumer<String> lines) {
    List<Long> sums = ranges.stream().map(r -> vm.checksum(r.address(), r.size())).toList();
    vm.watch(
        new Probe() {
          @Override
          public void left(String export) {
            for (int i = 0; i < ranges.size(); i++) {
              Range range = ranges.get(i);
              if (vm.checksum(range.address(), range.size()) != sums.get(i)) {
                lines.accept(export + " wrote into " + range);
              }
            }
          }
        });
    return vm;
  }
}
