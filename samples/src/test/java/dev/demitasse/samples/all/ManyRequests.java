package dev.demitasse.samples.all;

import dev.demitasse.Bytes;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
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
  private final WasmVm vm;
  private final HttpHost host;

  ManyRequests(byte[] module) {
    VmSetup setup = new VmSetup("vm", Bytes.EMPTY, new SharedStore(), new FaultPlan(), line -> {});
    vm = WasmVm.load(module, new StubHost(setup));
    vm.watch(
        new Probe() {
          @Override
          public void allocated(int size, int address) {
            addresses.add(address);
          }
        });
    host = new HttpHost(List.of(new FilterSlot(vm, Bytes.EMPTY)));
    if (!host.start()) {
      throw new AssertionError("the filter refused to start");
    }
  }

  /** Sends requests, one after the other; each must pass. */
  void send(int requests) {
    for (int i = 0; i < requests; i++) {
      addresses.clear();
      send();
    }
  }

  private void send() {
    HttpStream stream = host.newStream();
    HeaderList request = HeaderList.ofRequest().add(":path", "/").add(":method", "GET");
    HttpStream.Next next = stream.request(request, true);
    if (next != HttpStream.Next.TO_UPSTREAM) {
      throw new AssertionError("the request did not pass: " + next);
    }
    stream.response(HeaderList.ofResponse().add(":status", "200"), false);
    stream.end();
  }

  /** Where the allocator put what the host gave during the last request. */
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
