package dev.demitasse.test;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Nullable;
import dev.demitasse.Status;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import dev.demitasse.test.VmBackend.VmFactory;
import java.util.ArrayList;
import java.util.List;

/** A worker in this process. */
final class VmTestHost implements HostBackend.RunningHost {
  private static final String VM_ID = "test";

  private final List<FilterUnderTest> chain;
  private final VmFactory vms;
  private final SharedStore store;
  private final FaultPlan faults = new FaultPlan();
  private final List<LogLine> lines = new ArrayList<>();
  private final List<VmTestHost> others = new ArrayList<>();
  private String configuration = "";
  private int startLines;
  private @Nullable HttpHost host;

  VmTestHost(List<FilterUnderTest> chain, VmFactory vms, SharedStore store) {
    this.chain = chain;
    this.vms = vms;
    this.store = store;
  }

  @Override
  public boolean start(String configuration) {
    if (host != null) {
      throw new IllegalStateException("the host has started already");
    }
    this.configuration = configuration;
    List<FilterSlot> slots = new ArrayList<>();
    for (FilterUnderTest filter : chain) {
      slots.add(new FilterSlot(vm(filter), Bytes.of(Text.toHost(configuration))));
    }
    host = new HttpHost(slots);
    boolean accepted = host.start();
    startLines = lines.size();
    return accepted;
  }

  // A VM that cannot be made leaves its host behind, which nobody else would close.
  private FilterVm vm(FilterUnderTest filter) {
    StubHost own = new StubHost(new VmSetup(VM_ID, Bytes.EMPTY, store, faults, lines::add));
    try {
      return vms.open(filter, own);
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  @Override
  public TestHost otherWorker() {
    VmTestHost other = new VmTestHost(chain, vms, store);
    others.add(other);
    if (host != null) {
      other.started(configuration);
    }
    return other;
  }

  private HttpHost started(String withConfiguration) {
    if (host == null && !start(withConfiguration)) {
      throw new IllegalStateException("a filter refused to start");
    }
    return host;
  }

  @Override
  public Exchange request(String method, String path) {
    return new VmExchange(started(configuration), method, path);
  }

  @Override
  public Faults on(String hostCall) {
    return new Faults() {
      @Override
      public void always(Status status) {
        faults.add(hostCall, 1, Long.MAX_VALUE, status);
      }

      @Override
      public void times(int n, Status status) {
        faults.add(hostCall, 1, n, status);
      }

      @Override
      public void nth(int n, Status status) {
        faults.add(hostCall, n, n, status);
      }
    };
  }

  @Override
  public List<String> startLogs(Log.Level level) {
    return texts(lines.subList(0, startLines), level);
  }

  @Override
  public List<String> logs(Log.Level level) {
    return texts(lines.subList(startLines, lines.size()), level);
  }

  private static List<String> texts(List<LogLine> lines, Log.Level level) {
    return lines.stream()
        .filter(line -> line.level() == level)
        .map(line -> Text.toTest(line.text()))
        .toList();
  }

  @Override
  public long metric(String name) {
    return store.metrics().value(Text.toHost(name));
  }

  @Override
  public @Nullable Bytes shared(String key) {
    SharedStore.Entry entry = store.get(VM_ID, Bytes.of(Text.toHost(key)));
    return entry == null ? null : entry.value();
  }

  @Override
  public void close() {
    others.forEach(VmTestHost::close);
    if (host != null) {
      host.close();
    }
  }
}
