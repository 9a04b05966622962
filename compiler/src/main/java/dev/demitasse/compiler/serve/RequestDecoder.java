package dev.demitasse.compiler.serve;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import java.util.List;

/** Netty's decoder with Envoy's limits. It keeps order, repeats and bytes of headers. */
final class RequestDecoder extends HttpRequestDecoder {
  /** So long may a head be, from the first line to the empty one (seen on Envoy 1.40). */
  static final int MAX_HEAD = 60 << 10;

  private int headBytes;

  RequestDecoder() {
    super(config(MAX_HEAD));
  }

  /** Netty does not count line ends, and so takes a little more than {@code maxHead} bytes. */
  static HttpDecoderConfig config(int maxHead) {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(maxHead)
        .setMaxHeaderSize(maxHead)
        .setStrictLineParsing(false); // a line may end in LF alone (RFC 9112, section 2.2)
  }

  // Of a head alone: what a body takes is forgotten at its end.
  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    int from = in.readerIndex();
    int before = out.size();
    super.decode(context, in, out);
    headBytes += in.readerIndex() - from;
    for (Object each : out.subList(before, out.size())) {
      if (each instanceof HttpRequest request && headBytes > MAX_HEAD) {
        request.setDecoderResult(DecoderResult.failure(new TooLongHttpHeaderException()));
      }
      if (each instanceof HttpRequest || each instanceof LastHttpContent) {
        headBytes = 0;
      }
    }
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) throws Exception {
    if (!initialLine[2].startsWith("HTTP/")) { // Netty takes lower case, too
      throw new IllegalArgumentException(initialLine[2]);
    }
    return super.createMessage(initialLine);
  }

  // Both at once is how requests are smuggled past a proxy.
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("transfer-encoding and content-length");
  }
}
