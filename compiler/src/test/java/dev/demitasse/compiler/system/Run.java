package dev.demitasse.compiler.system;

import dev.demitasse.Bytes;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import java.util.ArrayList;
import java.util.List;

/** One VM on one machine, with all its host calls written down. */
final class Run implements AutoCloseable {
  /** What is written down: host calls, and what the test itself adds. */
  final List<String> lines = new ArrayList<>();

  /** Lets host calls fail. */
  final FaultPlan faults = new FaultPlan();

  final StubHost host;
  final FilterVm vm;

  Run(Machine machine, Class<?> filter) {
    faults.watch((hostCall, inputs) -> lines.add(hostCall + inputs));
    host =
        new StubHost(
            new VmSetup(
                "vm",
                Bytes.EMPTY,
                new SharedStore(),
                faults,
                line -> lines.add(line.level() + " " + line.text())));
    vm = machine.start(filter, host);
  }

  /** Notes a result. */
  void note(String what, Object result) {
    lines.add(what + ": " + result);
  }

  @Override
  public void close() {
    vm.close();
  }
}
