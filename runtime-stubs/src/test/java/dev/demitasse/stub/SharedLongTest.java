package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.SharedData;
import dev.demitasse.SharedLong;
import dev.demitasse.Status;
import dev.demitasse.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLongTest {
  private static final SharedLong NUMBER = SharedLong.of("n");

  private final OneVm vm = new OneVm();
  private final Host.Binding binding = Host.bind(vm.host.calls());

  @AfterEach
  void unbind() {
    binding.close();
  }

  @Test
  void anAbsentNumberCountsAsZeroAndIsCreated() {
    assertThat(NUMBER.get()).isEqualTo(new SharedLong.Read(Status.NOT_FOUND, 0));
    assertThat(NUMBER.get().orElse(5)).isEqualTo(5);
    assertThat(NUMBER.addAndGet(7)).isEqualTo(new SharedLong.Read(Status.OK, 7));
    assertThat(SharedData.get("n").bytes()).isEqualTo(Bytes.ofLongLE(7));
  }

  @Test
  void sumsWrapAround() {
    NUMBER.set(Long.MAX_VALUE);
    assertThat(NUMBER.incrementAndGet().value()).isEqualTo(Long.MIN_VALUE);
    assertThat(NUMBER.addAndGet(-1).orElse(0)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anyFunctionOfTheNumberIsWritten() {
    assertThat(NUMBER.updateAndGet(n -> n + 3).value()).isEqualTo(3);
    vm.faults.add("proxy_set_shared_data", 2, 3, Status.CAS_MISMATCH);
    assertThat(NUMBER.updateAndGet(n -> n * n)).isEqualTo(new SharedLong.Read(Status.OK, 9));
    assertThat(NUMBER.get().value()).isEqualTo(9);
  }

  @Test
  void anotherSizeIsLeftAlone() {
    for (String text : List.of("", "1234567", "123456789")) {
      SharedData.set("n", Bytes.of(text));
      assertThat(NUMBER.get().status()).isEqualTo(Status.RESULT_MISMATCH);
      assertThat(NUMBER.incrementAndGet().status()).isEqualTo(Status.RESULT_MISMATCH);
      assertThat(SharedData.get("n").bytes().text()).isEqualTo(text);
    }
  }

  @Test
  void putIfAbsentPutsOnce() {
    assertThat(NUMBER.putIfAbsent(1)).isEqualTo(Status.OK);
    assertThat(NUMBER.putIfAbsent(2)).isEqualTo(Status.CAS_MISMATCH);
    assertThat(NUMBER.get().value()).isEqualTo(1);
  }

  @Test
  void aLostAttemptIsMadeAgain() {
    vm.faults.add("proxy_set_shared_data", 1, 63, Status.CAS_MISMATCH);
    assertThat(NUMBER.incrementAndGet()).isEqualTo(new SharedLong.Read(Status.OK, 1));
  }

  @Test
  void the64thLostAttemptIsTheLast() {
    vm.faults.add("proxy_set_shared_data", 1, 64, Status.CAS_MISMATCH);
    assertThat(NUMBER.incrementAndGet()).isEqualTo(new SharedLong.Read(Status.CAS_MISMATCH, 0));
    assertThat(NUMBER.get().status()).isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void otherFailuresEndAtOnce() {
    vm.faults.add("proxy_set_shared_data", 1, 1, Status.INTERNAL_FAILURE);
    assertThat(NUMBER.incrementAndGet().status()).isEqualTo(Status.INTERNAL_FAILURE);
    vm.faults.add("proxy_get_shared_data", 1, 1, Status.UNKNOWN);
    assertThat(NUMBER.incrementAndGet().status()).isEqualTo(Status.UNKNOWN);
    vm.faults.add("proxy_get_shared_data", 1, 1, Status.CAS_MISMATCH);
    assertThat(NUMBER.incrementAndGet().status()).isEqualTo(Status.CAS_MISMATCH);
    assertThat(NUMBER.incrementAndGet()).isEqualTo(new SharedLong.Read(Status.OK, 1));
  }

  @Test
  void aValueThatWasNotReadIsOnlyCreated() {
    SharedData.Value absent = SharedData.get("n");
    assertThat(absent.absent()).isTrue();
    NUMBER.set(3);
    assertThat(SharedData.compareAndSet("n", absent, Bytes.EMPTY)).isEqualTo(Status.CAS_MISMATCH);
    vm.faults.add("proxy_get_shared_data", 1, 1, Status.INTERNAL_FAILURE);
    SharedData.Value failed = SharedData.get("n");
    assertThat(SharedData.compareAndSet("n", failed, Bytes.EMPTY)).isEqualTo(Status.CAS_MISMATCH);
    assertThat(NUMBER.get().value()).isEqualTo(3);
  }

  @Test
  void noIncrementOfTwoWorkersIsLost() throws Exception {
    int each = 20_000;
    SharedStore store = new SharedStore();
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (SharedStore.Lease keep = store.open(OneVm.VM_ID)) {
      Future<List<Long>> first = workers.submit(incrementing(store, start, each));
      Future<List<Long>> second = workers.submit(incrementing(store, start, each));
      List<Long> values = new ArrayList<>(first.get());
      values.addAll(second.get());
      assertThat(values)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(1, 2L * each).boxed().toList());
    } finally {
      workers.shutdownNow();
    }
  }

  private static Callable<List<Long>> incrementing(
      SharedStore store, CyclicBarrier start, int times) {
    return () -> {
      List<Long> values = new ArrayList<>();
      try (OneVm own = new OneVm(store);
          Host.Binding bound = Host.bind(own.host.calls())) {
        start.await();
        while (values.size() < times) {
          SharedLong.Read read = NUMBER.incrementAndGet();
          // Somebody else may be faster 64 times in a row; only success counts.
          if (read.status() != Status.CAS_MISMATCH) {
            values.add(read.orElse(-1));
          }
        }
      }
      return values;
    };
  }
}
