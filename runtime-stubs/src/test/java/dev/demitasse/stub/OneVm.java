package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import java.util.ArrayList;
import java.util.List;

/** A host with one VM for a test, and what it logs. */
final class OneVm implements AutoCloseable {
  static final String VM_ID = "vm";

  final List<LogLine> lines = new ArrayList<>();
  final FaultPlan faults = new FaultPlan();
  final StubHost host;

  OneVm(SharedStore store) {
    host = new StubHost(new VmSetup(VM_ID, Bytes.of("vm config"), store, faults, lines::add));
  }

  OneVm() {
    this(new SharedStore());
  }

  /** The texts of one level. */
  List<String> logs(Log.Level level) {
    return lines.stream().filter(line -> line.level() == level).map(LogLine::text).toList();
  }

  /** A chain of this one filter. */
  HttpHost chain(Class<?> filter, String configuration) {
    return new HttpHost(List.of(slot(filter, configuration)));
  }

  FilterSlot slot(Class<?> filter, String configuration) {
    return new FilterSlot(JvmVm.of(filter, host), Bytes.of(configuration));
  }

  @Override
  public void close() {
    host.close();
  }
}
