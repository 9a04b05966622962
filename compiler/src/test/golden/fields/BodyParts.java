import dev.demitasse.*;

/** Callbacks of bodies keep their parts: as texts, as bytes, and in a list. */
@Filter("body-parts")
final class BodyParts extends HttpFilter {
  private @Nullable Part parts;
  private @Nullable Bytes first;
  private String all = "";

  // host: create 1; create 2 of 1; request_body 2 one; request_body 2 two; response_body 2 x; request_body 2 three end; log 2
  // host: create 3 of 1; times 300 request_body 3 more; log 3; log 2; times 5 response_body 2 z; times 99 response_body 3 z; log 3; log 2
  // host: response_body 3 y end; log 3; fault proxy_get_buffer_bytes 1 NOT_FOUND; request_body 3 lost; log 3
  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    Bytes part = body.all();
    if (first == null) {
      first = part.slice(0, Math.min(2, part.length()));
    }
    parts = new Part(part.text(), parts, parts == null ? 1 : parts.number + 1);
    all = all.length() > 60 ? part.text() : all + part.text();
    return endOfStream ? CONTINUE : PAUSE;
  }

  @Override
  public Action onResponseBody(Body body, boolean endOfStream) {
    if (parts != null) {
      body.replace(parts.text);
      parts = endOfStream ? null : parts.before;
    }
    return CONTINUE;
  }

  @Override
  public void onLog(StreamLog log) {
    int length = 0;
    for (Part part = parts; part != null; part = part.before) {
      length += part.text.length();
    }
    Log.info("{} in {} parts, first {}", length, parts == null ? 0 : parts.number, first == null ? "none" : first.text());
    Log.info(all);
  }

  static final class Part {
    private final String text;
    private final @Nullable Part before;
    private final int number;

    Part(String text, @Nullable Part before, int number) {
      this.text = text;
      this.before = before;
      this.number = number;
    }
  }
}
