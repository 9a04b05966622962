package dev.demitasse.compiler.serve;

import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Netty's encoder, with the headers left as {@link ResponseHead} made them. */
final class ResponseEncoder extends HttpResponseEncoder {
  /** A response of which only the head is sent, whatever it says of a body. */
  static final class HeadOnly extends DefaultHttpResponse {
    HeadOnly(HttpResponseStatus status) {
      super(HttpVersion.HTTP_1_1, status);
    }
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpResponse response) {
    return response instanceof HeadOnly;
  }

  @Override
  protected void sanitizeHeadersBeforeEncode(HttpResponse response, boolean isAlwaysEmpty) {}
}
