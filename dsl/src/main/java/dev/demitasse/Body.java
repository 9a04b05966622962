package dev.demitasse;

import dev.demitasse.host.Host;
import dev.demitasse.host.OutBytes;

/**
 * A part of a request's or a response's body, good until its callback ends: what has come since the
 * callback before, or all that the host has kept for this filter since that answered {@link
 * Action#PAUSE}. Where the parts are cut says nothing.
 *
 * <p>Whoever changes the length of a body removes its {@code content-length} in the callback of the
 * headers.
 */
public final class Body {
  // Numbers of the Proxy-Wasm specification v0.2.0, "proxy_buffer_type_t".
  static final int REQUEST = 0;
  static final int RESPONSE = 1;

  /** No body is as long; as a signed number, too, it is good for every host. */
  private static final int END = Integer.MAX_VALUE;

  private final int buffer;
  private final int size;

  Body(int buffer, int size) {
    this.buffer = buffer;
    this.size = size;
  }

  /** How many bytes there were when the callback began. */
  public int size() {
    return size;
  }

  /** All bytes as they are now; none also where the host does not give them. */
  public Bytes all() {
    return read(0, END);
  }

  /**
   * Some of the bytes as they are now; fewer, or none, where the body ends before, and none where
   * the host does not give them. Each call copies them.
   *
   * @param from 0 or above
   * @param length at most so many
   */
  public Bytes read(int from, int length) {
    OutBytes bytes = new OutBytes();
    return fetch(from, length, bytes) == 0 ? bytes.value : Bytes.EMPTY;
  }

  /** As {@link #read}, with the host's status for those who log it. */
  public Result<Bytes> tryRead(int from, int length) {
    OutBytes bytes = new OutBytes();
    int status = fetch(from, length, bytes);
    return status == 0
        ? new Result<>(Status.OK, bytes.value)
        : new Result<>(Status.of(status), null);
  }

  /** All bytes as they are now as a text, one char a byte. */
  public String text() {
    return all().text();
  }

  /** Puts other bytes in the place of all that are there. */
  public Status replace(Bytes bytes) {
    return write(0, END, bytes);
  }

  /** Puts other bytes, one a char, in the place of all that are there. */
  public Status replace(String text) {
    return replace(Bytes.of(text));
  }

  /** Puts bytes behind those that are there. */
  public Status append(Bytes bytes) {
    return write(END, 0, bytes);
  }

  /** Puts bytes, one a char, behind those that are there. */
  public Status append(String text) {
    return append(Bytes.of(text));
  }

  /** Puts bytes before those that are there. */
  public Status prepend(Bytes bytes) {
    return write(0, 0, bytes);
  }

  /** Puts bytes, one a char, before those that are there. */
  public Status prepend(String text) {
    return prepend(Bytes.of(text));
  }

  private int fetch(int from, int length, OutBytes bytes) {
    return Host.calls().getBufferBytes(buffer, from, length, bytes);
  }

  private Status write(int start, int length, Bytes bytes) {
    return Status.of(Host.calls().setBufferBytes(buffer, start, length, bytes));
  }
}
