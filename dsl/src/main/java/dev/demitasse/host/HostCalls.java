package dev.demitasse.host;

import dev.demitasse.Bytes;

/**
 * The table of host functions: one row a function of the Proxy-Wasm ABI 0.2.0. From a row come the
 * Wasm import with its signature, its marshalling, what a host written in Java has to implement,
 * and the row of the fault matrix.
 *
 * <p>Every function answers the host's raw status (0 is Ok, the others are the ordinals of {@link
 * dev.demitasse.Status}); a host may answer numbers that nobody has defined. Parameters: {@code
 * int} is an i32, {@code long} an i64, {@link Bytes} an address and a size, {@link OutBytes} the
 * addresses of an address cell and of a size cell, {@link OutInt} and {@link OutLong} the address
 * of a cell.
 *
 * <p>Names, parameters and statuses are those of the Proxy-Wasm specification, {@code
 * abi-versions/v0.2.0/README.md}; what a host really answers was read in proxy-wasm-cpp-host,
 * {@code src/exports.cc}, and Envoy, {@code source/extensions/common/wasm/context.cc}.
 */
public interface HostCalls {
  /**
   * Writes one line to the host's log.
   *
   * @param level 0 trace, 1 debug, 2 info, 3 warn, 4 error, 5 critical; others answer 2
   * @param text the line, without a line end; the bytes are not looked at
   */
  @Import("proxy_log")
  int log(int level, Bytes text);

  /**
   * Reads the first value of a header. 1: no such header; 2: the map is not there in this callback.
   *
   * @param map 0 request headers, 1 request trailers, 2 response headers, 3 response trailers
   * @param name compared without regard to ASCII case
   * @param value the value, possibly empty
   */
  @Import(value = "proxy_get_header_map_value", givesHeaders = true)
  int getHeaderMapValue(int map, Bytes name, OutBytes value);

  /**
   * Reads a whole map: a u32 count, for each header u32 size of name and value, then for each
   * header name, NUL, value, NUL; all little-endian. A map that is empty or not there answers 0
   * with no bytes; other hosts give one zero byte or the count alone.
   *
   * @param map as in {@link #getHeaderMapValue}
   */
  @Import(value = "proxy_get_header_map_pairs", givesHeaders = true)
  int getHeaderMapPairs(int map, OutBytes pairs);

  /**
   * Writes a whole map: what was there goes. Pairs that do not fit exactly, more than 1,024 or 1
   * MiB of them are no headers, without an error (proxy-wasm-cpp-host, {@code src/pairs_util.cc}).
   * 2: the map is not there or read-only.
   *
   * @param map as in {@link #getHeaderMapValue}
   * @param pairs in the encoding of {@link #getHeaderMapPairs}, its size exact; no bytes: none
   */
  @Import("proxy_set_header_map_pairs")
  int setHeaderMapPairs(int map, Bytes pairs);

  /**
   * Appends a header, next to others of that name. 2: the map is not there or read-only.
   *
   * @param map as in {@link #getHeaderMapValue}
   */
  @Import("proxy_add_header_map_value")
  int addHeaderMapValue(int map, Bytes name, Bytes value);

  /**
   * Gives a header one value: all others of that name go; an absent one is appended. 2: the map is
   * not there or read-only.
   *
   * @param map as in {@link #getHeaderMapValue}
   */
  @Import("proxy_replace_header_map_value")
  int replaceHeaderMapValue(int map, Bytes name, Bytes value);

  /**
   * Removes all headers of a name; 0 also when there is none. 2: the map is not there or read-only.
   *
   * @param map as in {@link #getHeaderMapValue}
   */
  @Import("proxy_remove_header_map_value")
  int removeHeaderMapValue(int map, Bytes name);

  /**
   * Answers the stream's request in place of the upstream; the host does so when the callback
   * returns. Without a stream nothing happens, and the status is 0 all the same.
   *
   * @param statusCode the HTTP status
   * @param details the reason for the host's access log; may be empty
   * @param headerPairs in the encoding of {@link #getHeaderMapPairs}, its size exact; no bytes:
   *     none
   * @param grpcStatus for gRPC requests; -1 leaves it to the host
   */
  @Import("proxy_send_local_response")
  int sendLocalResponse(
      int statusCode, Bytes details, Bytes body, Bytes headerPairs, int grpcStatus);

  /**
   * Reads a value that all VMs of one vm_id share. 1: no such key, and nothing is written.
   *
   * @param value the value, possibly empty
   * @param cas names this state of the value in {@link #setSharedData}; never 0
   */
  @Import("proxy_get_shared_data")
  int getSharedData(Bytes key, OutBytes value, OutInt cas);

  /**
   * Writes a value that all VMs of one vm_id share. 8: the key is there and {@code cas} is neither
   * 0 nor the one of its present state; nothing is written then. An absent key is created whatever
   * {@code cas} says (proxy-wasm-cpp-host, {@code src/shared_data.cc}).
   *
   * @param cas 0 overwrites whatever is there
   */
  @Import("proxy_set_shared_data")
  int setSharedData(Bytes key, Bytes value, int cas);

  /**
   * Reads a part of a buffer; a start beyond the end gives no bytes. 1: the buffer is not there in
   * this callback.
   *
   * @param buffer 0 request body, 1 response body (each only inside its callback: what has come, or
   *     all that is kept since the filter pauses), 6 VM configuration (always there), 7 plugin
   *     configuration (only inside {@code proxy_on_configure})
   * @param maxSize at most as many bytes, unsigned
   */
  @Import("proxy_get_buffer_bytes")
  int getBufferBytes(int buffer, int start, int maxSize, OutBytes bytes);

  /**
   * Changes a body inside its callback: with {@code start} 0 the first {@code length} bytes go and
   * {@code bytes} come in front; with a {@code start} at the end or behind it, {@code bytes} come
   * to the end. 2: any other {@code start}.
   *
   * @param buffer 0 request body, 1 response body
   * @param length unsigned; more than there are: all of them
   */
  @Import("proxy_set_buffer_bytes")
  int setBufferBytes(int buffer, int start, int length, Bytes bytes);

  /**
   * Gives a metric a number of this VM. A name stands for one metric in the whole host, in Envoy
   * {@code wasmcustom.NAME}; defining it again gives another number for the same one. 2: no such
   * type.
   *
   * @param type 0 counter, 1 gauge, 2 histogram
   * @param id its two low bits are the type (Envoy, {@code source/extensions/common/wasm/wasm.h})
   */
  @Import("proxy_define_metric")
  int defineMetric(int type, Bytes name, OutInt id);

  /**
   * Adds to a counter or a gauge. 1: no such number; 2: it is a histogram, or a counter and {@code
   * offset} is not above 0.
   */
  @Import("proxy_increment_metric")
  int incrementMetric(int id, long offset);

  /**
   * Sets a gauge, adds to a counter, or records in a histogram; {@code value} is unsigned. 1: no
   * such number.
   */
  @Import("proxy_record_metric")
  int recordMetric(int id, long value);

  /** Reads a counter or a gauge. 1: no such number; 2: it is a histogram. */
  @Import("proxy_get_metric")
  int getMetric(int id, OutLong value);
}
