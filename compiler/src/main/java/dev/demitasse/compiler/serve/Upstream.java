package dev.demitasse.compiler.serve;

import dev.demitasse.Nullable;
import dev.demitasse.stub.HeaderList;
import io.netty.buffer.ByteBuf;

/** Answers requests that the filters let pass. All calls are on the event loop. */
interface Upstream {
  /**
   * Sends the head of a request.
   *
   * @param endsHere whether no body follows
   * @param length the body's, null if it is not known before
   */
  RequestBody send(
      HeaderList request, boolean endsHere, @Nullable String length, Response response);

  /** Takes the body of a request. */
  interface RequestBody {
    /**
     * A part of the body; the callee releases it.
     *
     * @param onTaken called when the next part may come
     */
    void part(ByteBuf part, boolean isLast, Runnable onTaken);

    /** The response is not wanted any more. */
    void cancel();
  }

  /** Takes the response: one head and the parts of its body, or a failure at any time. */
  interface Response {
    /** The head; {@code endsHere} if no body follows. */
    void head(HeaderList headers, boolean endsHere);

    /** As {@link RequestBody#part}. */
    void part(ByteBuf part, boolean isLast, Runnable onTaken);

    /** There is no response, or no more of it; {@code reason} is for the client. */
    void fail(int statusCode, String reason);
  }
}
