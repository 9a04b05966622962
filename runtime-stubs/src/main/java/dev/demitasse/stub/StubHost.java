package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.host.HostCalls;

/**
 * The host as one VM sees it. It knows which context is being entered, and answers the host calls
 * for that one.
 */
public final class StubHost implements AutoCloseable {
  private final VmSetup setup;
  private final SharedStore.Lease shared;
  private final Metrics metrics;
  private final HostCalls calls;
  private HostContext current = new HostContext();
  private int lastContextId;
  private boolean failed;

  /** The host of a new VM. */
  public StubHost(VmSetup setup) {
    this.setup = setup;
    this.shared = setup.store().open(setup.vmId());
    this.metrics = new Metrics(setup.store().metrics());
    this.calls = setup.faults().over(new HostFunctions(this));
  }

  /**
   * The host functions for the module: every way from a module to the host goes through here, so
   * that {@link FaultPlan} sees each call.
   */
  public HostCalls calls() {
    return calls;
  }

  /** The VM's configuration, the same for all its plugins. */
  public Bytes vmConfiguration() {
    return setup.vmConfiguration();
  }

  /** A number for a new context of this VM, a plugin's or a stream's; 0 is the VM itself. */
  public int newContextId() {
    return ++lastContextId;
  }

  /** Makes host calls speak of {@code context} until the result is closed. */
  public Entered enter(HostContext context) {
    HostContext before = current;
    current = context;
    return () -> current = before;
  }

  /** Ends an {@link #enter}. */
  public interface Entered extends AutoCloseable {
    @Override
    void close();
  }

  /** Lets the host itself write a line. */
  public void log(Log.Level level, String text) {
    setup.log().accept(new LogLine(level, text));
  }

  /** Gives up the VM's share of the shared data. */
  @Override
  public void close() {
    shared.close();
  }

  HostContext current() {
    return current;
  }

  SharedStore.Lease shared() {
    return shared;
  }

  Metrics metrics() {
    return metrics;
  }

  boolean hasFailed() {
    return failed;
  }

  void fail(VmFailure failure) {
    failed = true;
    log(Log.Level.ERROR, String.valueOf(failure.getMessage()));
  }
}
