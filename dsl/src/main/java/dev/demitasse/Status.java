package dev.demitasse;

/**
 * How a host call ended. The constants stand in the order of the ABI's numbers 0 to 12 (Proxy-Wasm
 * specification, {@code abi-versions/v0.2.0/README.md}, with the numbers that proxy-wasm-cpp-host,
 * {@code include/proxy-wasm/wasm_api_impl.h} and the SDKs add); {@link #UNKNOWN} is every other
 * number.
 */
public enum Status {
  /** Done. */
  OK,
  /** There is no such header, key or buffer. */
  NOT_FOUND,
  /** The host does not accept an argument, or not in this callback. */
  BAD_ARGUMENT,
  /** The host could not put the value into bytes. */
  SERIALIZATION_FAILURE,
  /** The host could not read the bytes it was given. */
  PARSE_FAILURE,
  /** The host could not evaluate an expression. */
  BAD_EXPRESSION,
  /** The value does not fit into the filter's memory. */
  INVALID_MEMORY_ACCESS,
  /** The queue has no item. */
  EMPTY,
  /** Somebody else wrote the shared value in between. */
  CAS_MISMATCH,
  /** The value has another form than the one asked for. */
  RESULT_MISMATCH,
  /** The host failed. */
  INTERNAL_FAILURE,
  /** A connection broke. */
  BROKEN_CONNECTION,
  /** The host does not have this function. */
  UNIMPLEMENTED,
  /** A number outside the ABI. */
  UNKNOWN;

  private static final Status[] VALUES = values();

  // The ABI's numbers are 0 to 12; UNKNOWN stands behind them.
  private static final int NUMBERS = 13;

  /** Whether this is {@link #OK}. */
  public boolean ok() {
    return this == OK;
  }

  /** The status of a raw number of the ABI. */
  static Status of(int raw) {
    return VALUES[Integer.compareUnsigned(raw, NUMBERS) < 0 ? raw : NUMBERS];
  }
}
