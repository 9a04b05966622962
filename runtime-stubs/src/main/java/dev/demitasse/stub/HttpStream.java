package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One request and its response on their way through a chain. The server calls {@link #request} and
 * {@link #requestBody} as they come, does what they answer, calls {@link #response} and {@link
 * #responseBody} when the upstream has answered, and {@link #end} when all is sent or the client is
 * gone. A message without a body says so with its headers; the last part of any other may be empty.
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
    WAIT,
    /** Closes the client's connection: there is no response, or no more of it. */
    RESET
  }

  /**
   * What became of a part of a body.
   *
   * @param data what goes on where {@code next} says, after what went before
   */
  public record Part(Next next, Bytes data) {
    private static Part nothing(Next next) {
      return new Part(next, Bytes.EMPTY);
    }
  }

  private final List<StreamContext> filters = new ArrayList<>();
  private final Consumer<HttpStream> onEnd;
  private @Nullable HeaderList request;
  private @Nullable HeaderList response;
  private @Nullable Bytes localBody;
  private boolean requestIsPaused;
  private boolean responseIsPaused;
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
        return reply(outcome.reply());
      }
      if (!outcome.continues()) {
        requestIsPaused = true;
        return Next.WAIT;
      }
    }
    return Next.TO_UPSTREAM;
  }

  /**
   * A part of the request's body passes the filters.
   *
   * @param endOfStream whether it is the last one
   */
  public Part requestBody(Bytes data, boolean endOfStream) {
    if (requestIsPaused) {
      return Part.nothing(Next.WAIT);
    }
    Bytes onward = data;
    for (StreamContext filter : filters) {
      BodyFlow.Part part = filter.requestBody(onward, endOfStream);
      if (part.reply() != null) {
        return Part.nothing(response == null ? reply(part.reply()) : Next.RESET);
      }
      if (part.onward() == null) {
        return Part.nothing(Next.WAIT);
      }
      onward = part.onward();
    }
    return new Part(Next.TO_UPSTREAM, onward);
  }

  /** A reply to the request passes the filters like an upstream's response. */
  private Next reply(LocalResponse reply) {
    requestIsPaused = true;
    localBody = reply.body();
    boolean isEmpty = localBody.length() == 0;
    Next next = response(reply.headers(), isEmpty);
    if (next != Next.TO_CLIENT || isEmpty || localBody != reply.body()) {
      return next;
    }
    Part part = responseBody(localBody, true);
    localBody = part.data();
    return part.next();
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
        responseIsPaused = true;
        return Next.WAIT;
      }
    }
    return Next.TO_CLIENT;
  }

  /**
   * A part of the response's body passes the filters in reverse.
   *
   * @param endOfStream whether it is the last one
   */
  public Part responseBody(Bytes data, boolean endOfStream) {
    if (responseIsPaused) {
      return Part.nothing(Next.WAIT);
    }
    Bytes onward = data;
    for (int i = filters.size() - 1; i >= 0; i--) {
      BodyFlow.Part part = filters.get(i).responseBody(onward, endOfStream);
      if (part.reply() != null) {
        return Part.nothing(Next.RESET); // the headers have left
      }
      if (part.onward() == null) {
        return Part.nothing(Next.WAIT);
      }
      onward = part.onward();
    }
    return new Part(Next.TO_CLIENT, onward);
  }

  /**
   * The server answers by itself, before any filter has seen the request. Each has a context all
   * the same, which at the {@link #end} is created, logs the stream, is done and deleted (seen on
   * Envoy 1.40).
   */
  public void refuse(HeaderList headers) {
    response = headers;
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
