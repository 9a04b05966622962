import dev.demitasse.*;

/** Fields of streams: several alive at once, of every primitive type. */
@Filter("stream-fields")
final class StreamFields extends HttpFilter {
  private int requests;
  private long total = 100;
  private boolean seen;
  private byte small = -1;
  private short medium = 1000;
  private char letter = 'a';
  private float ratio = 0.5f;
  private double sum = 1;
  private Status last = Status.EMPTY;

  // host: create 1; create 2 of 1; create 3 of 1; request 2; request 3; request 2; response 2; request 3; response 3
  // host: log 2; done 2; delete 2; request 3; create 4 of 1; request 4; create 2 of 1; request 2; log 3; delete 3; log 4
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    requests++;
    total += requests * 10L;
    seen = !seen;
    small -= 100;
    medium *= 3;
    letter++;
    ratio *= 2;
    sum /= 3;
    last = last == Status.OK ? Status.EMPTY : Status.OK;
    Log.info("request {} total {} seen {} small {}", requests, total, seen, small);
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("medium {} letter {} ratio {} sum {} last {}", medium, letter, (int) (ratio * 10), (int) (sum * 1000), last);
    return PAUSE;
  }

  @Override
  public void onLog(StreamLog log) {
    Log.info("logged {} {}", requests, total);
  }
}
