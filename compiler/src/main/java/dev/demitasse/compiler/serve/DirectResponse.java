package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** Answers every request with {@code hello world}, as a route's direct response does. */
final class DirectResponse implements Upstream {
  private static final String BODY = "hello world\n";

  @Override
  public RequestBody send(
      HeaderList request, boolean endsHere, @Nullable String length, Response response) {
    HeaderList headers =
        HeaderList.ofResponse()
            .add(":status", "200")
            .add("content-length", Integer.toString(BODY.length()))
            .add("content-type", "text/plain");
    response.head(headers, false);
    response.part(Unpooled.copiedBuffer(BODY, StandardCharsets.US_ASCII), true, () -> {});
    return Unread.INSTANCE;
  }

  /** A body that nobody looks at. */
  enum Unread implements RequestBody {
    INSTANCE;

    @Override
    public void part(ByteBuf part, boolean isLast, Runnable onTaken) {
      part.release();
      onTaken.run();
    }

    @Override
    public void cancel() {}
  }
}
