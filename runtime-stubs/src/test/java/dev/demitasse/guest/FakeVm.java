package dev.demitasse.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.demitasse.Bytes;
import dev.demitasse.host.Host;
import dev.demitasse.host.HostCalls;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** The guest library in a memory of its own, with a filter, and what should be there. */
final class FakeVm {
  final Twins twins = new Twins();
  final KeptThings kept = new KeptThings();

  /** What the last callback has logged. */
  final List<String> lines = new ArrayList<>();

  private final int base;
  private int most;
  private int lost;

  /**
   * A new VM.
   *
   * @param free so many bytes there are behind the data
   */
  FakeVm(MadeUpFilter.Code code, int free) {
    int pages = (free + Twins.DATA_END >>> 16) + 1;
    base = (pages << 16) - free;
    FakeMemory.THE.reset(base, pages);
    FakeMemory.THE.classes(new MadeUpFilter(code, kept::at));
    twins.writeConstants();
  }

  /** Lets the host do something, and compares what it leaves with what it should. */
  void enter(Runnable callback) {
    lines.clear();
    twins.now++;
    try (Host.Binding bound = Host.bind(calls())) {
      callback.run();
    }
    int missing = kept.compare(twins.now);
    assertFalse(missing > 0 && lines.isEmpty(), "nothing is said of what is lost");
    assertEquals(Wasm.kept(), Wasm.heap(), "the nursery is not empty");
    lost += missing;
    most = Math.max(most, kept.size());
  }

  private HostCalls calls() {
    return (HostCalls)
        Proxy.newProxyInstance(
            FakeVm.class.getClassLoader(),
            new Class<?>[] {HostCalls.class},
            (proxy, call, arguments) -> {
              if (call.getName().equals("log")) {
                lines.add(((Bytes) arguments[1]).text());
              }
              return 0;
            });
  }

  /** So many references were null for want of room. */
  int lost() {
    return lost;
  }

  /** The most that was needed at once, in bytes. */
  int most() {
    return most;
  }

  /** What is kept now, and what of it is garbage, in bytes. */
  int size() {
    return Wasm.kept() - base;
  }
}
