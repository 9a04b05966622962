package dev.demitasse.test;

import dev.demitasse.Nullable;
import java.util.List;

/** What runs the tests of one kind of host. For hosts, not for tests. */
public interface HostBackend {
  /** Why no test can run on this host on this machine; null if tests can. */
  @Nullable
  String missing();

  /** A host with the filters, in this order; it is not started. */
  RunningHost open(List<FilterUnderTest> chain);

  /** A host that the end of its test closes. */
  interface RunningHost extends TestHost, AutoCloseable {
    @Override
    void close();
  }
}
