package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a callback allocates is gone when it ends. */
class FlatMemoryTest {
  private static final int EARLY = 100;
  private static final int REQUESTS = 100_000;

  private final List<Integer> addresses = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("dev.demitasse.samples.all.Subject#built")
  void theLastOfManyRequestsGetsTheMemoryOfAnEarlyOne(Subject subject) {
    StubHost stub =
        new StubHost(
            new VmSetup("vm", Bytes.EMPTY, new SharedStore(), new FaultPlan(), line -> {}));
    WasmVm vm = WasmVm.load(subject.module(), stub);
    vm.watch(
        new Probe() {
          @Override
          public void allocated(int size, int address) {
            addresses.add(address);
          }
        });
    try (HttpHost host = new HttpHost(List.of(new FilterSlot(vm, Bytes.EMPTY)))) {
      assertThat(host.start()).isTrue();
      List<Integer> early = List.of();
      int pages = vm.memoryPages();
      for (int i = 1; i <= REQUESTS; i++) {
        addresses.clear();
        request(host);
        if (i == EARLY) {
          early = List.copyOf(addresses);
        }
        assertThat(vm.memoryPages()).isEqualTo(pages);
      }
      assertThat(addresses).isEqualTo(early);
    }
  }

  private static void request(HttpHost host) {
    HttpStream stream = host.newStream();
    HttpStream.Next next =
        stream.request(HeaderList.ofRequest().add(":path", "/").add(":method", "GET"), true);
    if (next != HttpStream.Next.TO_UPSTREAM) {
      throw new AssertionError("the request did not pass: " + next);
    }
    stream.response(HeaderList.ofResponse().add(":status", "200"), false);
    stream.end();
  }
}
