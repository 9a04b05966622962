package dev.demitasse.test;

import dev.demitasse.Nullable;
import java.util.List;

/**
 * A request and its response. First what the client and the upstream say, then {@link #send}, then
 * what became of it.
 */
public interface Exchange {
  /** Adds a request header; {@code host} is the authority. */
  Exchange header(String name, String value);

  /**
   * What the upstream answers, if the request reaches it; unless told, status 200 and the body
   * {@code hello world\n}.
   *
   * @param headers names and values by turns
   */
  Exchange upstream(int status, String body, String... headers);

  /** Sends the request, without a body; returns when the stream is over, or a filter pauses it. */
  Exchange send();

  /**
   * Sends the request with a body; returns when the stream is over, or a filter pauses it. Without
   * a header {@code content-length} of the test's own the body is sent in chunks of unknown number.
   *
   * @param bodyChunks a filter may see some of them together (ENVOY), and an empty last part behind
   *     them
   */
  Exchange send(String... bodyChunks);

  /** Whether a filter keeps the stream waiting; never on ENVOY, where {@link #send} fails then. */
  boolean paused();

  /**
   * The status that the client got.
   *
   * @throws IllegalStateException if it has got no response, because a filter paused the stream
   */
  int status();

  /** The first header of that name that the client got, null if there was none. */
  @Nullable
  String clientHeader(String name);

  /** All headers of that name that the client got. */
  List<String> clientHeaders(String name);

  /** The body that the client got. */
  String clientBody();

  /**
   * Whether the connection was closed before all of the response had come: then there is no answer
   * to be asked for.
   */
  boolean brokenOff();

  /** Whether the request reached the upstream, all of it. */
  boolean reachedUpstream();

  /** The first header of that name that the upstream got, null if there was none. */
  @Nullable
  String upstreamHeader(String name);

  /** The body that the upstream got. */
  String upstreamBody();
}
