package dev.demitasse.compiler.serve;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

/** One request and its response on their way through the filters. */
final class Exchange implements Upstream.Response {
  /** Where the response is. */
  private enum State {
    AWAITED,
    /** A filter holds it. No host call of this version lets it go on. */
    PAUSED,
    BEGUN,
    /** All of it is written, or the client is gone; what else comes is dropped. */
    OVER
  }

  private final ChannelHandlerContext client;
  private final Worker worker;
  private final RequestHead request;
  private final HttpStream stream;
  private final End onEnd;
  private Upstream.RequestBody requestBody = DirectResponse.Unread.INSTANCE;
  private State state = State.AWAITED;
  private boolean hasBody;
  private boolean requestIsComplete;
  private boolean requestIsOver;
  private boolean responseIsSent;
  private boolean closes;

  /** What is to be done when the request is read and the response sent. */
  interface End {
    /** {@code closes}: the client's connection ends, too. */
    void end(boolean closes);
  }

  Exchange(ChannelHandlerContext client, Worker worker, RequestHead request, End onEnd) {
    this.client = client;
    this.worker = worker;
    this.request = request;
    this.onEnd = onEnd;
    this.stream = worker.newStream();
  }

  /** The request's head passes the filters. */
  void start() {
    HeaderList headers = request.headers();
    if (headers.first(":path") != null && !NoRoute.hasAbsolutePath(headers)) {
      refuse();
      return;
    }
    String length = headers.first("content-length");
    switch (stream.request(headers, request.endsHere())) {
      case TO_UPSTREAM -> {
        String kept = headers.first("content-length");
        Upstream upstream = NoRoute.isFor(headers) ? NoRoute.INSTANCE : worker.upstream();
        Upstream.RequestBody body =
            upstream.send(
                headers,
                request.endsHere(),
                kept != null && kept.equals(length) ? kept : null,
                this);
        // The answer may have been complete at once.
        requestBody = state == State.OVER ? DirectResponse.Unread.INSTANCE : body;
      }
      case TO_CLIENT -> sendLocal();
      case WAIT -> state = State.PAUSED;
      case RESET -> client.close();
    }
  }

  // Envoy's connection manager asks for a slash before any filter does.
  private void refuse() {
    HeaderList answer = NoRoute.answer();
    stream.refuse(answer);
    write(answer, null, true);
    finish();
  }

  /** A part of the request's body; a request without one has a last part all the same. */
  void requestPart(HttpContent part) {
    boolean isLast = part instanceof LastHttpContent;
    requestIsComplete = isLast;
    if (request.endsHere() || state == State.OVER) {
      requestBody.part(part.content(), isLast, client::read);
    } else {
      passRequest(taken(part.content()), isLast);
    }
    if (isLast) {
      requestIsOver = true;
      endIfOver();
    }
  }

  private void passRequest(Bytes data, boolean isLast) {
    HttpStream.Part passed = stream.requestBody(data, isLast);
    switch (passed.next()) {
      case TO_UPSTREAM -> requestBody.part(buffer(passed.data()), isLast, client::read);
      case TO_CLIENT -> {
        requestBody.cancel();
        sendLocal();
        client.read();
      }
      case WAIT -> client.read(); // the filter keeps it, or drops it
      case RESET -> client.close();
    }
  }

  @Override
  public void head(HeaderList headers, boolean endsHere) {
    if (state != State.AWAITED) {
      return;
    }
    String length = headers.first("content-length");
    HttpStream.Next next = stream.response(headers, endsHere);
    if (next == HttpStream.Next.WAIT) {
      state = State.PAUSED;
    } else if (next == HttpStream.Next.RESET) {
      client.close();
    } else if (stream.localBody() != null) {
      requestBody.cancel();
      sendLocal();
    } else {
      write(headers, length, endsHere);
      if (endsHere) {
        finish();
      }
    }
  }

  @Override
  public void part(ByteBuf part, boolean isLast, Runnable onTaken) {
    Bytes data = taken(part);
    if (state != State.BEGUN) {
      return;
    }
    if (!hasBody) {
      send(Bytes.EMPTY, isLast, onTaken);
      return;
    }
    HttpStream.Part passed = stream.responseBody(data, isLast);
    switch (passed.next()) {
      case WAIT -> onTaken.run(); // the filter keeps it; at the end, for ever
      case RESET -> client.close(); // so that the client sees that something is missing
      default -> send(passed.data(), isLast, onTaken);
    }
  }

  private void send(Bytes data, boolean isLast, Runnable onTaken) {
    if (data.length() == 0) {
      onTaken.run();
    } else {
      client
          .writeAndFlush(new DefaultHttpContent(buffer(data)))
          .addListener(written -> onTaken.run());
    }
    if (isLast) {
      finish();
    }
  }

  private static Bytes taken(ByteBuf part) {
    Bytes bytes = Bytes.of(part.toString(StandardCharsets.ISO_8859_1));
    part.release();
    return bytes;
  }

  private static ByteBuf buffer(Bytes bytes) {
    return Unpooled.copiedBuffer(bytes.text(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void fail(int statusCode, String reason) {
    if (state == State.AWAITED) {
      byte[] body = reason.getBytes(StandardCharsets.ISO_8859_1);
      HeaderList headers =
          HeaderList.ofResponse()
              .add(":status", Integer.toString(statusCode))
              .add("content-length", Integer.toString(body.length))
              .add("content-type", "text/plain");
      head(headers, false);
      part(Unpooled.wrappedBuffer(body), true, () -> {});
    } else if (state == State.BEGUN) {
      client.close(); // so that the client sees that something is missing
    }
  }

  /** The client is gone. */
  void abort() {
    state = State.OVER;
    requestBody.cancel();
    stream.end();
  }

  private void sendLocal() {
    Bytes body = stream.localBody();
    boolean isEmpty = body.length() == 0;
    write(stream.responseHeaders(), isEmpty ? null : Integer.toString(body.length()), isEmpty);
    send(hasBody ? body : Bytes.EMPTY, true, () -> {});
  }

  private void write(HeaderList headers, @Nullable String length, boolean endsHere) {
    // Nobody waits for the rest of a request that is answered already.
    closes = request.closes() || !request.endsHere() && !requestIsComplete;
    boolean isForHead = "HEAD".equals(request.headers().first(":method"));
    ResponseHead head =
        ResponseHead.of(
            headers,
            new ResponseHead.Framing(isForHead, endsHere, length, closes),
            worker::cannotSend);
    hasBody = head.hasBody() && !endsHere;
    state = State.BEGUN;
    client.write(head.response());
  }

  private void finish() {
    state = State.OVER;
    client
        .writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT)
        .addListener(
            sent -> {
              stream.end();
              responseIsSent = true;
              requestBody = DirectResponse.Unread.INSTANCE;
              endIfOver();
            });
  }

  private void endIfOver() {
    if (requestIsOver && responseIsSent) {
      onEnd.end(closes);
    }
  }
}
