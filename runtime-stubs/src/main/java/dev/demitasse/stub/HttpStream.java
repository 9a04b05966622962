package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One request and its response on their way through a chain. The server calls {@link #request},
 * does what it answers, calls {@link #response} when the upstream has answered, and {@link #end}
 * when all is sent or the client is gone.
 */
public final class HttpStream {
  /** What the server does next. */
  public enum Next {
    /** Sends the request, as the filters left it, to the upstream. */
    TO_UPSTREAM,
    /**
     * Sends {@link HttpStream#responseHeaders} to the client, with the body that belongs to them.
     */
    TO_CLIENT,
    /** Nothing: a filter has paused the stream. */
    WAIT
  }

  private final List<StreamContext> filters = new ArrayList<>();
  private final Consumer<HttpStream> onEnd;
  private @Nullable HeaderList request;
  private @Nullable HeaderList response;
  private @Nullable Bytes localBody;
  private boolean ended;

  HttpStream(List<PluginContext> chain, Consumer<HttpStream> onEnd) {
    chain.forEach(plugin -> filters.add(new StreamContext(plugin)));
    this.onEnd = onEnd;
  }

  /**
   * The request's headers pass the filters.
   *
   * @param headers changed by the filters in place
   * @param endOfStream whether no body follows
   */
  public Next request(HeaderList headers, boolean endOfStream) {
    request = headers;
    for (StreamContext filter : filters) {
      StreamContext.Outcome outcome = filter.requestHeaders(headers, endOfStream);
      if (outcome.reply() != null) {
        localBody = outcome.reply().body();
        return response(outcome.reply().headers(), localBody.length() == 0);
      }
      if (!outcome.continues()) {
        return Next.WAIT;
      }
    }
    return Next.TO_UPSTREAM;
  }

  /**
   * The response's headers pass the filters in reverse. A reply that a filter makes here goes to
   * the client in its place and passes no filter (Envoy, {@code
   * source/common/http/filter_manager.cc}, {@code sendLocalReply}).
   *
   * @param headers changed by the filters in place
   * @param endOfStream whether no body follows
   */
  public Next response(HeaderList headers, boolean endOfStream) {
    response = headers;
    for (int i = filters.size() - 1; i >= 0; i--) {
      StreamContext.Outcome outcome = filters.get(i).responseHeaders(headers, endOfStream);
      if (outcome.reply() != null) {
        response = outcome.reply().headers();
        localBody = outcome.reply().body();
        return Next.TO_CLIENT;
      }
      if (!outcome.continues()) {
        return Next.WAIT;
      }
    }
    return Next.TO_CLIENT;
  }

  /** The response's headers as they go to the client; null as long as there is no response. */
  public @Nullable HeaderList responseHeaders() {
    return response;
  }

  /** The body, if a filter made the response; null if the upstream did. */
  public @Nullable Bytes localBody() {
    return localBody;
  }

  /**
   * The stream is over: every filter logs it, then is done and deleted, in Envoy's order. Once
   * more: nothing.
   */
  public void end() {
    if (ended) {
      return;
    }
    ended = true;
    onEnd.accept(this);
    HostContext.LoggedStream logged = new HostContext.LoggedStream(request, response);
    filters.forEach(filter -> filter.log(logged));
    filters.forEach(StreamContext::end);
  }
}
