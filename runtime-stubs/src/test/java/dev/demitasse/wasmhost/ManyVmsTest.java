package dev.demitasse.wasmhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.SharedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** VMs beside each other: what they share, and what they do not. */
class ManyVmsTest {
  private static final int REQUESTS = 2000;

  @Test
  void twoThreadsLoseNoIncrement() throws Exception {
    byte[] module = Counter.module();
    SharedStore store = new SharedStore();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Long>>> workers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        workers.add(threads.submit(() -> worker(module, store, together)));
      }
      List<Long> counted = new ArrayList<>(workers.get(0).get());
      counted.addAll(workers.get(1).get());

      assertThat(counted)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(2, 2 * REQUESTS + 1).boxed().toList());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Long> worker(byte[] module, SharedStore store, CyclicBarrier together)
      throws Exception {
    List<LogLine> lines = new ArrayList<>();
    try (HttpHost host = host(WasmVm.load(module, Hosts.sharing(store, lines)))) {
      assertThat(host.start()).isTrue();
      together.await();
      for (int i = 0; i < REQUESTS; i++) {
        request(host);
      }
      together.await(); // the last VM's end would erase what they share
    }
    return lines.stream().map(line -> Bytes.of(line.text()).getLongLE(0)).toList();
  }

  @Test
  void aTrapFailsItsOwnVmOnly() {
    byte[] module =
        Wat.filter(
            """
            (global $calls (mut i32) (i32.const 0))
            (func (export "proxy_on_request_headers") (param i32 i32 i32) (result i32)
              (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
              (if (i32.eq (global.get $calls) (i32.const 2)) (then unreachable))
              (i32.const 0))
            """);
    SharedStore store = new SharedStore();
    List<LogLine> lines = new ArrayList<>();
    try (HttpHost failing = host(WasmVm.load(module, Hosts.sharing(store, lines)));
        HttpHost other = host(WasmVm.load(module, Hosts.sharing(store, lines)))) {
      failing.start();
      other.start();

      assertThat(request(failing)).isEqualTo("upstream");
      assertThat(request(failing)).isEqualTo("503");
      assertThat(request(failing)).isEqualTo("503");
      assertThat(request(other)).isEqualTo("upstream");
    }
    assertThat(lines)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.text()).startsWith("Function: proxy_on_request_headers failed"));
  }

  private static HttpHost host(WasmVm vm) {
    return new HttpHost(List.of(new FilterSlot(vm, Bytes.EMPTY)));
  }

  /** {@code upstream}, or the status of the reply. */
  private static String request(HttpHost host) {
    HttpStream stream = host.newStream();
    HttpStream.Next next = stream.request(HeaderList.ofRequest().add(":path", "/"), true);
    stream.end();
    return next == HttpStream.Next.TO_UPSTREAM
        ? "upstream"
        : stream.responseHeaders().first(":status");
  }
}
