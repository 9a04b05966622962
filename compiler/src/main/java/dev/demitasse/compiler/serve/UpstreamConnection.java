package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One request to an upstream and its response. The texts of failures are Envoy's. */
final class UpstreamConnection extends ChannelInboundHandlerAdapter
    implements Upstream.RequestBody {
  private static final String FAILED =
      "upstream connect error or disconnect/reset before headers. reset reason: ";

  /** Envoy's default for a route. */
  static final int TIMEOUT_SECONDS = 15;

  private final @Nullable HttpRequest request;
  private final boolean endsHere;
  private final Upstream.Response response;
  private @Nullable ChannelHandlerContext server;
  private @Nullable Runnable early;
  private @Nullable Future<?> timeout;
  private long sentNanos;
  private boolean isInterim;
  private boolean isOver;

  /** {@code request} is null if it cannot be sent. */
  UpstreamConnection(@Nullable HttpRequest request, boolean endsHere, Upstream.Response response) {
    this.request = request;
    this.endsHere = endsHere;
    this.response = response;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    server = context;
    if (isOver) {
      context.close();
    } else if (request == null) {
      fail(503, "a filter has left a request that cannot be sent");
    } else {
      sentNanos = System.nanoTime();
      context.writeAndFlush(request);
      context.read();
      if (endsHere) {
        context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
        sent(context);
      }
      takeEarly();
    }
  }

  /** No connection came about. */
  void refused() {
    fail(503, FAILED + "remote connection failure");
  }

  // At most one part comes before the connection is there: the next one is asked for when it is
  // taken.
  @Override
  public void part(ByteBuf part, boolean isLast, Runnable onTaken) {
    if (isOver || endsHere) {
      part.release();
      onTaken.run();
    } else if (server == null) {
      early = () -> part(part, isLast, onTaken);
    } else {
      server
          .writeAndFlush(isLast ? new DefaultLastHttpContent(part) : new DefaultHttpContent(part))
          .addListener(written -> onTaken.run());
      if (isLast) {
        sent(server);
      }
    }
  }

  private void sent(ChannelHandlerContext context) {
    Runnable fail = () -> fail(504, "upstream request timeout");
    timeout = context.executor().schedule(fail, TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isOver || !(message instanceof HttpObject object) || isInterim(object)) {
      ReferenceCountUtil.release(message);
      context.read();
    } else if (object.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      refuse();
    } else if (message instanceof HttpResponse head) {
      head(head);
      context.read();
    } else if (message instanceof HttpContent part) {
      boolean isLast = part instanceof LastHttpContent;
      response.part(part.content(), isLast, context::read);
      if (isLast) {
        end();
      }
    }
  }

  // 100 Continue and its like, with the empty content that Netty puts behind each.
  private boolean isInterim(HttpObject object) {
    if (object instanceof HttpResponse head) {
      isInterim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    return isInterim;
  }

  private void head(HttpResponse head) {
    stopTimeout();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sentNanos);
    HeaderList headers =
        HeaderList.ofResponse().add(":status", Integer.toString(head.status().code()));
    Iterator<Map.Entry<CharSequence, CharSequence>> each = head.headers().iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      headers.add(header.getKey().toString(), header.getValue().toString());
    }
    if (headers.size() - 1 > RequestChecks.MAX_HEADERS) { // the status is none
      refuse();
      return;
    }
    headers.put("x-envoy-upstream-service-time", Long.toString(millis));
    response.head(headers, isWithoutBody(head));
  }

  private boolean isWithoutBody(HttpResponse head) {
    int status = head.status().code();
    return request.method().equals(HttpMethod.HEAD)
        || status == 204
        || status == 304
        || "0".equals(head.headers().get("content-length"));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    fail(503, FAILED + "connection termination");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    fail(503, FAILED + "connection termination");
  }

  @Override
  public void cancel() {
    end();
  }

  private void refuse() {
    fail(502, FAILED + "protocol error");
  }

  private void fail(int statusCode, String reason) {
    if (!isOver) {
      end();
      response.fail(statusCode, reason);
    }
  }

  private void end() {
    isOver = true;
    stopTimeout();
    takeEarly();
    if (server != null) {
      server.close();
    }
  }

  private void takeEarly() {
    if (early != null) {
      Runnable part = early;
      early = null;
      part.run();
    }
  }

  private void stopTimeout() {
    if (timeout != null) {
      timeout.cancel(false);
    }
  }
}
