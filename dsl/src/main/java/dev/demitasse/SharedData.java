package dev.demitasse;

import dev.demitasse.host.Host;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import java.util.function.UnaryOperator;

/**
 * Values shared by all VMs of one vm_id, on all workers; usable in every callback. Plugins without
 * a vm_id share one key space too, so give keys a prefix. No host call removes a key: it lives
 * until the last VM of its vm_id ends. Make keys out of requests with {@link #slot} only.
 *
 * <p>Semantics: proxy-wasm-cpp-host, {@code src/shared_data.cc}.
 */
public final class SharedData {
  // What an unconditional write says as cas, and what one that may only create says: no stored
  // value ever has this cas, and an absent one is created whatever cas is named.
  private static final int OVERWRITE = 0;
  private static final int CREATE = -1;

  private static final int CAS_MISMATCH = 8;

  private SharedData() {}

  /** A value as it was read, to be named in {@link SharedData#compareAndSet}. */
  public static final class Value {
    private final int status;
    private final Bytes bytes;
    private final int cas;

    private Value(int status, Bytes bytes, int cas) {
      this.status = status;
      this.bytes = bytes;
      this.cas = cas;
    }

    /** How the reading ended; {@link Status#NOT_FOUND} if nobody has written the key. */
    public Status status() {
      return Status.of(status);
    }

    /** The bytes, no bytes unless {@link #ok()}; a value that is there may be empty too. */
    public Bytes bytes() {
      return bytes;
    }

    /** Whether the value is there and was read. */
    public boolean ok() {
      return status == 0;
    }

    /** Whether nobody has written the key. */
    public boolean absent() {
      return status() == Status.NOT_FOUND;
    }
  }

  /** Reads a value. */
  public static Value get(String key) {
    OutBytes value = new OutBytes();
    OutInt cas = new OutInt();
    int status = Host.calls().getSharedData(Bytes.of(key), value, cas);
    return status == 0
        ? new Value(status, value.value, cas.value)
        : new Value(status, Bytes.EMPTY, CREATE);
  }

  /** Writes a value whatever is there. */
  public static Status set(String key, Bytes value) {
    return write(key, value, OVERWRITE);
  }

  /** Writes a value if the key is absent; {@link Status#CAS_MISMATCH} if it is there. */
  public static Status putIfAbsent(String key, Bytes value) {
    return write(key, value, CREATE);
  }

  /**
   * Writes a value if nobody has written the key since {@code seen} was read; {@link
   * Status#CAS_MISMATCH} if somebody has. If the value seen was not {@link Value#ok()}, it is only
   * created.
   */
  @MustUse
  public static Status compareAndSet(String key, Value seen, Bytes next) {
    return write(key, next, seen.cas);
  }

  /**
   * Writes what {@code next} makes of the bytes, if nobody is faster; else once more with what they
   * are then, so {@code next} may be asked several times.
   *
   * @param attempts how often at most; at least one is made
   * @param next is given {@code null} where the key is absent, and gives {@code null} to leave the
   *     value as it is
   * @return what is there now. A status other than {@link Status#OK} says why nothing was written:
   *     {@link Status#CAS_MISMATCH} after so many attempts, {@link Status#NOT_FOUND} where an
   *     absent value was left so, or what the host answered
   */
  public static Value update(String key, int attempts, UnaryOperator<@Nullable Bytes> next) {
    int attempt = 0;
    while (true) {
      Value seen = get(key);
      if (!seen.ok() && !seen.absent()) {
        return seen;
      }
      Bytes changed = next.apply(seen.ok() ? seen.bytes : null);
      if (changed == null) {
        return seen;
      }
      int status = Host.calls().setSharedData(Bytes.of(key), changed, seen.cas);
      attempt++;
      if (status != CAS_MISMATCH || attempt >= attempts) {
        return new Value(status, status == 0 ? changed : Bytes.EMPTY, CREATE);
      }
    }
  }

  /**
   * A key for {@code key} out of a fixed set: {@code prefix} and a number from 0 to {@code slots} -
   * 1, by FNV-1a (64 bits) of the key and unsigned remainder. Different keys may get one slot.
   *
   * @param slots how many keys there are at most; below 1 counts as 1
   */
  public static String slot(String prefix, String key, int slots) {
    return prefix + Hash.bucket(key, slots);
  }

  private static Status write(String key, Bytes value, int cas) {
    return Status.of(Host.calls().setSharedData(Bytes.of(key), value, cas));
  }
}
