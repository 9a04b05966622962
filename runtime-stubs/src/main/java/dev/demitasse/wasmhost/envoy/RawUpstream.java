package dev.demitasse.wasmhost.envoy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The server behind Envoy: it records what arrives and answers as it is told. */
public final class RawUpstream implements AutoCloseable {
  private static final HttpMessage.Header LENGTH_0 = new HttpMessage.Header("content-length", "0");

  private final ServerSocket server;
  private final List<HttpMessage> seen = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile UnaryOperator<HttpMessage> answer =
      request -> new HttpMessage("HTTP/1.1 200 OK", List.of(LENGTH_0), "");

  /** Listens on a free port; until told otherwise it answers 200 without a body. */
  public RawUpstream() {
    try {
      server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::accept);
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** Requests from now on are answered like this. */
  public void answer(UnaryOperator<HttpMessage> next) {
    answer = next;
  }

  /** All requests so far; one is here before its response is sent. */
  public List<HttpMessage> seen() {
    return List.copyOf(seen);
  }

  /** As {@link #seen}; they are forgotten here. */
  public List<HttpMessage> takeSeen() {
    List<HttpMessage> taken = seen();
    seen.removeAll(taken);
    return taken;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        inBackground(() -> serve(connection));
      }
    } catch (IOException e) {
      // the server socket was closed: the end
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      HttpReader in = new HttpReader(connection.getInputStream());
      for (HttpMessage next = in.request(); next != null; next = in.request()) {
        seen.add(next);
        HttpMessage response = answer.apply(next);
        connection.getOutputStream().write(response.bytes());
        if (response.values("connection").contains("close")) {
          return;
        }
      }
    } catch (IOException e) {
      // the other side went away: nobody is left to be told
    } finally {
      connections.remove(connection);
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "upstream");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket each : connections) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
