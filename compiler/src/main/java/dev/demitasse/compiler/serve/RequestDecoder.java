package dev.demitasse.compiler.serve;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Netty's decoder with Envoy's limits. It keeps order, repeats and bytes of headers. */
final class RequestDecoder extends HttpRequestDecoder {
  /** Above Envoy's limit, which {@link RequestHead} applies to the byte; this one bounds memory. */
  private static final int MAX_BYTES = RequestHead.MAX_BYTES + (4 << 10);

  RequestDecoder() {
    super(config());
  }

  /** For requests and, from an upstream, responses. */
  static HttpDecoderConfig config() {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(MAX_BYTES)
        .setMaxHeaderSize(MAX_BYTES)
        .setStrictLineParsing(false); // a line may end in LF alone (RFC 9112, section 2.2)
  }

  // Both at once is how requests are smuggled past a proxy.
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("transfer-encoding and content-length");
  }
}
