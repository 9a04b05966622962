package dev.demitasse.compiler.serve;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** A request that no filter gets to see. The answer is Envoy's, and ends the connection. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int statusCode;
  private final String body;

  private Refusal(HttpResponseStatus status, String body) {
    super(status.toString(), null, false, false);
    this.statusCode = status.code();
    this.body = body;
  }

  /** With the status's own words as the body, as Envoy's HTTP/1 codec answers. */
  static Refusal of(HttpResponseStatus status) {
    return new Refusal(status, status.reasonPhrase());
  }

  /** Without a body, as Envoy's connection manager answers. */
  static Refusal withoutBody(HttpResponseStatus status) {
    return new Refusal(status, "");
  }

  /** For what Netty cannot decode. */
  static Refusal of(Throwable failure) {
    boolean isTooLong =
        failure instanceof TooLongHttpHeaderException
            || failure instanceof TooLongHttpLineException;
    return of(
        isTooLong
            ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
            : HttpResponseStatus.BAD_REQUEST);
  }

  int statusCode() {
    return statusCode;
  }

  String body() {
    return body;
  }
}
