package dev.demitasse.samples.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import dev.demitasse.wasmhost.WasmVm;
import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import dev.demitasse.wasmhost.envoy.EnvoyConfig;
import dev.demitasse.wasmhost.envoy.EnvoyServer;
import dev.demitasse.wasmhost.envoy.HttpMessage;
import dev.demitasse.wasmhost.envoy.RawClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that count at the same time lose no increment, and repeat none. */
class ContentionTest {
  private static final int VMS = 2;
  private static final int REQUESTS_PER_VM = 5000;
  private static final int CONNECTIONS = 8;
  private static final int REQUESTS_PER_CONNECTION = 500;

  @ParameterizedTest
  @ValueSource(strings = {"shared-counter", "shared-long"})
  void twoThreadsInThisProcess(String name) throws Exception {
    byte[] module = module(name);
    SharedStore store = new SharedStore();
    CyclicBarrier together = new CyclicBarrier(VMS);
    List<LogLine> lines = new ArrayList<>();
    for (List<LogLine> own : inParallel(VMS, () -> worker(module, store, together))) {
      lines.addAll(own);
    }

    assertEachValueOnce(lines, VMS * REQUESTS_PER_VM);
  }

  private static List<LogLine> worker(byte[] module, SharedStore store, CyclicBarrier together)
      throws Exception {
    List<LogLine> lines = new ArrayList<>();
    VmSetup setup = new VmSetup("vm", Bytes.EMPTY, store, new FaultPlan(), lines::add);
    WasmVm vm = WasmVm.load(module, new StubHost(setup));
    try (HttpHost host = new HttpHost(List.of(new FilterSlot(vm, Bytes.EMPTY)))) {
      assertThat(host.start()).isTrue();
      together.await(); // a later start would set the value back
      lines.clear();
      for (int i = 0; i < REQUESTS_PER_VM; i++) {
        HttpStream stream = host.newStream();
        stream.request(HeaderList.ofRequest().add(":path", "/"), true);
        stream.end();
      }
      together.await(); // the end of the last VM would erase what they share
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared-counter", "shared-long"})
  void twoWorkersOfEnvoy(String name) throws Exception {
    Optional<Path> binary = EnvoyBinary.find();
    Assumptions.assumeTrue(binary.isPresent(), "no envoy: neither in ENVOY nor on the PATH");
    EnvoyConfig config =
        new EnvoyConfig(
            List.of(new EnvoyConfig.Module(module(name), Bytes.EMPTY)),
            "vm",
            new EnvoyConfig.DirectResponse("hello world\n"),
            2,
            "info");
    try (EnvoyServer envoy = EnvoyServer.start(binary.get(), config)) {
      inParallel(CONNECTIONS, () -> requests(envoy));
      envoy.settle();

      assertEachValueOnce(envoy.lines(), CONNECTIONS * REQUESTS_PER_CONNECTION);
      assertThat(envoy.problems()).isEmpty();
    }
  }

  private static int requests(EnvoyServer envoy) {
    HttpMessage get =
        new HttpMessage("GET / HTTP/1.1", List.of(new HttpMessage.Header("host", "a")), "");
    try (RawClient client = envoy.connect()) {
      for (int i = 0; i < REQUESTS_PER_CONNECTION; i++) {
        assertThat(client.exchange(get).status()).isEqualTo(200);
      }
    }
    return REQUESTS_PER_CONNECTION;
  }

  private static byte[] module(String name) {
    return Sample.all().stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow()
        .module();
  }

  private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void assertEachValueOnce(List<LogLine> lines, int requests) {
    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(2, requests + 1)
                .mapToObj(n -> new LogLine(Log.Level.INFO, "incremented shared value: " + n))
                .toList());
  }
}
