package dev.demitasse.samples.all;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Nullable;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import dev.demitasse.wasmhost.Probe;
import dev.demitasse.wasmhost.WasmVm;
import java.util.ArrayList;
import java.util.List;

/** One module under requests at full speed, watched by its use of memory. */
final class ManyRequests implements AutoCloseable {
  private final List<Integer> addresses = new ArrayList<>();
  private @Nullable String problem;
  private final WasmVm vm;
  private final HttpHost host;

  ManyRequests(byte[] module) {
    VmSetup setup =
        new VmSetup("vm", Bytes.EMPTY, new SharedStore(), new FaultPlan(), this::logged);
    vm = WasmVm.load(module, new StubHost(setup));
    vm.watch(
        new Probe() {
          @Override
          public void allocated(int size, int address) {
            addresses.add(address);
          }
        });
    host = new HttpHost(List.of(new FilterSlot(vm, Traffic.CONFIGURATION)));
    if (!host.start()) {
      throw new AssertionError("the filter refused to start");
    }
  }

  // A trap, or an exception that nothing catches.
  private void logged(LogLine line) {
    if (line.level().compareTo(Log.Level.ERROR) >= 0) {
      problem = line.text();
    }
  }

  /** Sends requests, one after the other, each time one of each {@link Traffic}. */
  void send(int requests) {
    for (int i = 0; i < requests; i++) {
      addresses.clear();
      for (Traffic traffic : Traffic.values()) {
        send(traffic);
      }
    }
  }

  private void send(Traffic traffic) {
    traffic.pass(host, line -> {});
    if (problem != null) {
      throw new AssertionError(problem);
    }
  }

  /** Where the allocator put what the host gave during the last requests. */
  int[] addresses() {
    return addresses.stream().mapToInt(address -> address).toArray();
  }

  /** The size of the memory in pages. */
  int pages() {
    return vm.memoryPages();
  }

  @Override
  public void close() {
    host.close();
  }
}
