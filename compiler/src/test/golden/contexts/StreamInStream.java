import dev.demitasse.*;

/** A stream that makes another object of its own class, which is no stream. */
@Filter("stream-in-stream")
final class StreamInStream extends HttpFilter {
  // host: create 1; create 2 of 1; request 2; create 3 of 1; request 3; request 2; delete 2; create 4 of 1; request 4
  private int depth;

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    depth++;
    StreamInStream other = new StreamInStream();
    other.depth = depth + 10;
    Log.info("{} {} {}", depth, other.depth, other == this);
    return other.depth > 12 ? CONTINUE : other.onRequestHeaders(headers, endOfStream);
  }
}
