package dev.demitasse.host;

import dev.demitasse.Bytes;

/**
 * The place where a host call leaves bytes. In a module it is a pair of fixed 32-bit cells
 * (address, size) that every call shares and nobody clears: read {@link #value} only after the
 * status was seen to be 0, and before the next host call.
 */
public final class OutBytes {
  /** What the host gave; defined only after a call that answered 0. */
  public Bytes value = Bytes.EMPTY;
}
