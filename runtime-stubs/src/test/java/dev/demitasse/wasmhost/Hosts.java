package dev.demitasse.wasmhost;

import dev.demitasse.Bytes;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.LogLine;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import java.util.List;

/** Hosts for the VMs of tests. */
final class Hosts {
  private Hosts() {}

  /** A host whose VM logs into that list. */
  static StubHost logging(List<LogLine> lines) {
    return sharing(new SharedStore(), lines);
  }

  /** A host with that shared data. */
  static StubHost sharing(SharedStore store, List<LogLine> lines) {
    return new StubHost(new VmSetup("vm", Bytes.EMPTY, store, new FaultPlan(), lines::add));
  }
}
