package dev.demitasse;

/**
 * One object a stream: made when a request comes, gone when its response has left. So fields hold
 * what belongs to one request. A filter that is annotated itself has a constructor without
 * parameters. The constructor runs in {@code proxy_on_context_create} and may call the host, except
 * for headers. Override what the filter needs; what it does not is not called.
 */
public abstract class HttpFilter {
  /** {@link Action#CONTINUE}. */
  protected static final Action CONTINUE = Action.CONTINUE;

  /** {@link Action#PAUSE}. */
  protected static final Action PAUSE = Action.PAUSE;

  /**
   * The request's headers have come.
   *
   * @param endOfStream whether no body and no trailers follow; some hosts always say false
   */
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    return CONTINUE;
  }

  /**
   * A part of the request's body has come. Not called for a request without a body, nor while
   * {@link #onRequestHeaders} has paused the stream.
   *
   * <p>{@code PAUSE} lets the host keep the part: the next callback sees it together with what has
   * come since. {@code CONTINUE} sends all that is kept on its way. A host keeps only so much
   * (Envoy: 1 MiB unless its configuration says otherwise) and then answers 413 by itself.
   *
   * @param body to be read and changed
   * @param endOfStream whether it is the last one, which may be empty
   */
  public Action onRequestBody(Body body, boolean endOfStream) {
    return CONTINUE;
  }

  /**
   * The response's headers have come, from the upstream, from another filter or from the host
   * itself.
   *
   * @param endOfStream whether no body and no trailers follow; some hosts always say false
   */
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    return CONTINUE;
  }

  /**
   * A part of the response's body has come. As {@link #onRequestBody}, but the headers have left:
   * where Envoy would have to keep too much, or the filter replies, the connection breaks off.
   *
   * @param body to be read and changed
   * @param endOfStream whether it is the last one, which may be empty
   */
  public Action onResponseBody(Body body, boolean endOfStream) {
    return CONTINUE;
  }

  /**
   * The stream has ended and is to be logged. Envoy does so before {@link #onDone}, others after.
   */
  public void onLog(StreamLog log) {}

  /**
   * The stream has ended.
   *
   * @return not looked at for streams (Envoy)
   */
  public boolean onDone() {
    return true;
  }

  /**
   * Begins a response in place of the upstream's, sent when a callback returns it. Once the
   * response's headers have left, the host can only reset the stream.
   *
   * @param statusCode the HTTP status, 200 to 599
   */
  @MustUse
  protected final LocalReply reply(int statusCode) {
    return new LocalReply(statusCode);
  }
}
