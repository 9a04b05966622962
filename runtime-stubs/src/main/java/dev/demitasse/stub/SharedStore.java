package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import java.util.HashMap;
import java.util.Map;

/**
 * What one host process keeps for all its VMs: the metrics, and for each vm_id the shared data, a
 * map that its VMs share on all threads. Semantics of proxy-wasm-cpp-host, {@code
 * src/shared_data.cc}: an absent key is created whatever cas is named, cas 0 overwrites, another
 * one must be the present one; new ones come from one counter.
 */
public final class SharedStore {
  /**
   * A value as it is stored.
   *
   * @param cas names this state of it, never 0
   */
  public record Entry(Bytes value, int cas) {}

  private static final int OK = 0;
  private static final int CAS_MISMATCH = 8;

  private final Map<String, Space> spaces = new HashMap<>();
  private final MetricStore metrics = new MetricStore();
  private int lastCas;

  private static final class Space {
    final Map<Bytes, Entry> entries = new HashMap<>();
    int vms;
  }

  /** One VM's access to the data of its vm_id; closing the last one erases them. */
  public final class Lease implements AutoCloseable {
    private final String vmId;
    private boolean closed;

    private Lease(String vmId) {
      this.vmId = vmId;
    }

    /** What is stored under a key, null if nothing is. */
    public @Nullable Entry get(Bytes key) {
      return SharedStore.this.get(vmId, key);
    }

    /** Stores a value; the status 0, or 8 where {@code cas} is out of date. */
    public int set(Bytes key, Bytes value, int cas) {
      return SharedStore.this.set(vmId, key, value, cas);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        release(vmId);
      }
    }
  }

  /** The metrics. */
  public MetricStore metrics() {
    return metrics;
  }

  /** Opens the data of a vm_id for one more VM. */
  public synchronized Lease open(String vmId) {
    spaces.computeIfAbsent(vmId, id -> new Space()).vms++;
    return new Lease(vmId);
  }

  /** What is stored under a key, null if nothing is. */
  public synchronized @Nullable Entry get(String vmId, Bytes key) {
    Space space = spaces.get(vmId);
    return space == null ? null : space.entries.get(key);
  }

  private synchronized int set(String vmId, Bytes key, Bytes value, int cas) {
    Map<Bytes, Entry> entries = spaces.computeIfAbsent(vmId, id -> new Space()).entries;
    Entry present = entries.get(key);
    if (present != null && cas != 0 && cas != present.cas()) {
      return CAS_MISMATCH;
    }
    entries.put(key, new Entry(value, nextCas()));
    return OK;
  }

  private synchronized void release(String vmId) {
    Space space = spaces.get(vmId);
    if (--space.vms == 0) {
      spaces.remove(vmId);
    }
  }

  // Unsigned; 0 is skipped when it wraps around.
  private int nextCas() {
    lastCas = lastCas == -1 ? 1 : lastCas + 1;
    return lastCas;
  }
}
