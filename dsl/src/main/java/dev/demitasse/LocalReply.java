package dev.demitasse;

import dev.demitasse.host.Host;

/**
 * A response made by the filter in place of the upstream's, begun with {@link HttpFilter#reply}. It
 * is sent when the callback returns it, once. Its methods change it and return it; the host adds
 * what HTTP demands, such as {@code content-length}. It then passes the response callbacks of the
 * filters like any other response, this filter included.
 */
public final class LocalReply extends Action {
  private final int statusCode;
  private String details = "";
  private Bytes body = Bytes.EMPTY;
  private int grpcStatus = -1;
  private Bytes headers = Bytes.EMPTY;

  LocalReply(int statusCode) {
    this.statusCode = statusCode;
  }

  /**
   * Adds a header, next to those that the host itself makes. One with CR, LF or NUL in its name or
   * value is left out, and a line at level warn says so.
   */
  public LocalReply header(String name, String value) {
    if (HeaderText.isSafe(name) && HeaderText.isSafe(value)) {
      headers = ReplyHeaders.with(headers, name, value);
    } else {
      Log.write(3, "header with CR, LF or NUL left out of a local reply");
    }
    return this;
  }

  /** The body, one byte a char; empty unless told. */
  public LocalReply body(String body) {
    return body(Bytes.of(body));
  }

  /** The body; empty unless told. */
  public LocalReply body(Bytes body) {
    this.body = body;
    return this;
  }

  /**
   * The reason for the host's access log ({@code %RESPONSE_CODE_DETAILS%} in Envoy); empty unless
   * told.
   */
  public LocalReply details(String details) {
    this.details = details;
    return this;
  }

  /**
   * The {@code grpc-status} for a gRPC request; unless told, the host derives it from the status.
   */
  public LocalReply grpcStatus(int code) {
    grpcStatus = code;
    return this;
  }

  // The status of the call is not looked at: hosts answer 0 also where nothing comes of it.
  @Override
  int deliver() {
    Host.calls().sendLocalResponse(statusCode, Bytes.of(details), body, headers, grpcStatus);
    return 1;
  }
}
