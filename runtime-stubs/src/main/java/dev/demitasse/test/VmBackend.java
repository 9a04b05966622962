package dev.demitasse.test;

import dev.demitasse.Nullable;
import dev.demitasse.stub.FilterVm;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import java.util.List;

/** A host in this process: it differs from another one only in how it makes its VMs. */
record VmBackend(VmFactory vms) implements HostBackend {
  /** Makes a VM with a filter in it. */
  interface VmFactory {
    FilterVm open(FilterUnderTest filter, StubHost host);
  }

  @Override
  public @Nullable String missing() {
    return null;
  }

  @Override
  public RunningHost open(List<FilterUnderTest> chain) {
    return new VmTestHost(chain, vms, new SharedStore());
  }
}
