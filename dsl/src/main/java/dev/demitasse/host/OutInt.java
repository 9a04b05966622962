package dev.demitasse.host;

/**
 * The place where a host call leaves 32 bits. In a module it is a fixed cell that nobody clears:
 * read {@link #value} only after the status was seen to be 0, and before the next host call.
 */
public final class OutInt {
  /** What the host gave, often unsigned; defined only after a call that answered 0. */
  public int value;
}
