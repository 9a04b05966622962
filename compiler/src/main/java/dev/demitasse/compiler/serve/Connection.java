package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpStream;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * One client connection: its requests one after the other. It asks for each message by itself, so
 * that nothing piles up; the handler before it hands out one for each {@code read()}.
 */
final class Connection extends ChannelInboundHandlerAdapter {
  /** How long what a refused client still sends is read, lest it lose the answer. As Envoy. */
  private static final int DRAIN_SECONDS = 1;

  private final Worker worker;
  private @Nullable Exchange exchange;
  private @Nullable HttpRequest waiting;
  private boolean refused;

  Connection(Worker worker) {
    this.worker = worker;
  }

  @Override
  public void channelActive(ChannelHandlerContext client) {
    client.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext client, Object message) {
    if (refused) {
      ReferenceCountUtil.release(message);
      client.read();
    } else if (message instanceof HttpRequest request) {
      if (exchange == null) {
        begin(client, request);
      } else {
        waiting = request;
      }
    } else if (message instanceof HttpContent part) {
      part(client, part);
    }
  }

  private void begin(ChannelHandlerContext client, HttpRequest request) {
    try {
      RequestHead head = RequestHead.of(request);
      if (head.waits()) {
        client.writeAndFlush(
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
      }
      exchange = new Exchange(client, worker, head, closes -> next(client, closes));
      exchange.start();
      client.read();
    } catch (Refusal refusal) {
      ReferenceCountUtil.release(request);
      refuse(client, refusal, HttpMethod.HEAD.equals(request.method()));
    }
  }

  private void part(ChannelHandlerContext client, HttpContent part) {
    if (part.decoderResult().isFailure()) {
      part.release();
      client.close();
    } else {
      exchange.requestPart(part);
    }
  }

  private void next(ChannelHandlerContext client, boolean closes) {
    exchange = null;
    if (closes) {
      client.close();
    } else if (waiting != null) {
      HttpRequest request = waiting;
      waiting = null;
      begin(client, request);
    }
  }

  // Envoy's codec answers with a body whatever the method is.
  private void refuse(ChannelHandlerContext client, Refusal refusal, boolean isForHead) {
    refused = true;
    byte[] body = refusal.body().getBytes(StandardCharsets.US_ASCII);
    boolean isEmpty = body.length == 0;
    HeaderList headers =
        HeaderList.ofResponse().add(":status", Integer.toString(refusal.statusCode()));
    String length = Integer.toString(body.length);
    if (!isEmpty) {
      headers.add("content-length", length).add("content-type", "text/plain");
    }
    ResponseHead.Framing framing =
        new ResponseHead.Framing(isForHead && isEmpty, isEmpty, length, true);
    HttpStream stream = worker.newStream();
    stream.refuse(headers);
    stream.end();
    client.write(ResponseHead.of(headers, framing, worker::cannotSend).response());
    client.write(new DefaultHttpContent(Unpooled.wrappedBuffer(body)));
    client
        .writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT)
        .addListener(sent -> ((SocketChannel) client.channel()).shutdownOutput());
    client.executor().schedule(() -> client.close(), DRAIN_SECONDS, TimeUnit.SECONDS);
    client.read();
  }

  @Override
  public void channelInactive(ChannelHandlerContext client) {
    ReferenceCountUtil.release(waiting);
    waiting = null;
    if (exchange != null) {
      exchange.abort();
      exchange = null;
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext client, Throwable cause) {
    if (!(cause instanceof IOException)) { // those are the client's business
      worker.report(cause);
    }
    client.close();
  }
}
