package dev.demitasse;

import dev.demitasse.host.Host;

/**
 * How a host enters a filter: one method a callback. For hosts and the compiler only; a filter has
 * no use for it. What a callback throws passes through: {@link #refuse} is what a host answers
 * then.
 */
public final class Entry {
  private Entry() {}

  /** Enters {@link Plugin#onConfigure} with a configuration of so many bytes. */
  public static boolean configure(Plugin plugin, int configurationSize) {
    return plugin.onConfigure(new Configuration(configurationSize));
  }

  /** Enters {@link HttpFilter#onRequestHeaders}; 0 continues, 1 pauses. */
  public static int requestHeaders(HttpFilter filter, boolean endOfStream) {
    return filter.onRequestHeaders(HeaderMap.REQUEST_HEADERS, endOfStream).deliver();
  }

  /** Enters {@link HttpFilter#onRequestBody} with so many bytes; 0 continues, 1 pauses. */
  public static int requestBody(HttpFilter filter, int size, boolean endOfStream) {
    return filter.onRequestBody(new Body(Body.REQUEST, size), endOfStream).deliver();
  }

  /** Enters {@link HttpFilter#onResponseHeaders}; 0 continues, 1 pauses. */
  public static int responseHeaders(HttpFilter filter, boolean endOfStream) {
    return filter.onResponseHeaders(HeaderMap.RESPONSE_HEADERS, endOfStream).deliver();
  }

  /** Enters {@link HttpFilter#onResponseBody} with so many bytes; 0 continues, 1 pauses. */
  public static int responseBody(HttpFilter filter, int size, boolean endOfStream) {
    return filter.onResponseBody(new Body(Body.RESPONSE, size), endOfStream).deliver();
  }

  /** Enters {@link HttpFilter#onLog}. */
  public static void log(HttpFilter filter) {
    filter.onLog(LoggedHeaders.INSTANCE);
  }

  /** Answers the stream with 503 and no body ({@link OnError#CLOSED}); 1, which pauses. */
  public static int refuse() {
    Host.calls().sendLocalResponse(503, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, -1);
    return 1;
  }
}
