package dev.demitasse;

import java.util.function.LongUnaryOperator;

/**
 * A number shared by all VMs of one vm_id, kept as eight bytes, least significant first, in {@link
 * SharedData}; usable in every callback. A value of another size is left alone and gives {@link
 * Status#RESULT_MISMATCH}. Keep it as a constant: {@code static final SharedLong HITS =
 * SharedLong.of("hits");}.
 */
public final class SharedLong {
  // Each lost attempt means that another worker's was successful, so this is never used up by
  // fewer than as many concurrent writers; a host that always refuses must not hang the worker.
  private static final int ATTEMPTS = 64;
  private static final int SIZE = 8;

  private final String key;

  private SharedLong(String key) {
    this.key = key;
  }

  /**
   * What an operation gave.
   *
   * @param value the number, 0 unless the status is {@link Status#OK}
   */
  public record Read(Status status, long value) {
    /** The number, or {@code other} unless the status is {@link Status#OK}. */
    public long orElse(long other) {
      return status.ok() ? value : other;
    }
  }

  /** The number under {@code key}; nothing is read or written yet. */
  public static SharedLong of(String key) {
    return new SharedLong(key);
  }

  /** Reads the number; {@link Status#NOT_FOUND} if nobody has written it. */
  public Read get() {
    SharedData.Value seen = SharedData.get(key);
    if (!seen.ok()) {
      return failed(seen.status());
    }
    return seen.bytes().length() == SIZE ? done(number(seen)) : failed(Status.RESULT_MISMATCH);
  }

  /** Adds 1, as {@link #addAndGet}. */
  public Read incrementAndGet() {
    return addAndGet(1);
  }

  /**
   * Adds {@code delta}, wrapping around, and gives the sum; no other worker's addition is lost. An
   * absent number counts as 0 and is created. {@link Status#CAS_MISMATCH} after 64 attempts in each
   * of which somebody else was faster.
   */
  public Read addAndGet(long delta) {
    return updateAndGet(number -> number + delta);
  }

  /**
   * Writes what {@code next} makes of the number, and gives it; no other worker's change is lost,
   * so {@code next} may be asked several times. An absent number counts as 0 and is created. {@link
   * Status#CAS_MISMATCH} after 64 attempts in each of which somebody else was faster.
   */
  public Read updateAndGet(LongUnaryOperator next) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SharedData.Value seen = SharedData.get(key);
      Status usable = usable(seen);
      if (!usable.ok()) {
        return failed(usable);
      }
      long changed = next.applyAsLong(seen.ok() ? number(seen) : 0);
      Status written = SharedData.compareAndSet(key, seen, Bytes.ofLongLE(changed));
      if (written != Status.CAS_MISMATCH) {
        return written.ok() ? done(changed) : failed(written);
      }
    }
    return failed(Status.CAS_MISMATCH);
  }

  /** Writes the number whatever is there. */
  public Status set(long value) {
    return SharedData.set(key, Bytes.ofLongLE(value));
  }

  /** Writes the number if the key is absent; {@link Status#CAS_MISMATCH} if it is there. */
  public Status putIfAbsent(long value) {
    return SharedData.putIfAbsent(key, Bytes.ofLongLE(value));
  }

  private static Status usable(SharedData.Value seen) {
    if (seen.ok()) {
      return seen.bytes().length() == SIZE ? Status.OK : Status.RESULT_MISMATCH;
    }
    return seen.absent() ? Status.OK : seen.status();
  }

  private static long number(SharedData.Value seen) {
    return seen.bytes().getLongLE(0);
  }

  private static Read done(long value) {
    return new Read(Status.OK, value);
  }

  private static Read failed(Status status) {
    return new Read(status, 0);
  }
}
