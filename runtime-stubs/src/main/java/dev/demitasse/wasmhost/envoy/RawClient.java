package dev.demitasse.wasmhost.envoy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * One client connection. Envoy keeps a connection on one worker, so requests over it meet the same
 * VMs.
 */
public final class RawClient implements AutoCloseable {
  /** Longer than any answer takes; a filter that never answers must fail its test, not hang it. */
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket;
  private final HttpReader in;

  /** Connects to a port of this machine. */
  public RawClient(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      in = new HttpReader(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a request as it stands and reads its response.
   *
   * @throws UncheckedIOException if the connection breaks, or nothing comes for half a minute
   */
  public HttpMessage exchange(HttpMessage request) {
    send(request);
    try {
      return in.response(request.method());
    } catch (IOException e) {
      throw new UncheckedIOException("no response to " + request.firstLine(), e);
    }
  }

  /** Sends a request as it stands. */
  public void send(HttpMessage request) {
    try {
      socket.getOutputStream().write(request.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
