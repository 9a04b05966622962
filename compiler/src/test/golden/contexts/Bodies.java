import dev.demitasse.*;

/** Bodies: read and changed in every way, with what a host may refuse. */
@Filter("bodies")
final class Bodies extends HttpFilter {
  private int parts;

  // host: create 1; create 2 of 1; request_body 2 one; request_body 2 two end; request_body 2 reply; request_body 2 throw
  // host: response_body 2 abcdef; response_body 2 abcdef end; log 2
  // host: fault proxy_get_buffer_bytes 1 NOT_FOUND; request_body 2 one
  // host: fault proxy_set_buffer_bytes 1 BAD_ARGUMENT; request_body 2 two end
  // host: fault proxy_get_buffer_bytes * INTERNAL_FAILURE; response_body 2 abc; response_body 2 abc end
  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    parts++;
    String text = body.text();
    Log.info("{} bytes: {}", body.size(), text);
    if (text.equals("reply")) {
      return reply(403).body("no").header("x-size", "" + body.size());
    }
    if (text.equals("throw")) {
      Log.info("{}", text.charAt(body.size()));
    }
    if (endOfStream) {
      Log.info("{}", body.replace("(" + text + ")"));
    } else {
      Log.info("{} {}", body.append("!").ok(), body.prepend("?").ok());
    }
    return endOfStream ? CONTINUE : PAUSE;
  }

  @Override
  public Action onResponseBody(Body body, boolean endOfStream) {
    Result<Bytes> middle = body.tryRead(2, 3);
    Log.info("{} {} {}", middle.status(), body.read(4, 100).length(), body.read(100, 1).length());
    if (endOfStream) {
      body.replace(Bytes.EMPTY);
      body.append(Bytes.ofLongLE(parts));
      body.prepend(Bytes.of("p"));
      Log.info("{} {}", body.all().length(), body.size());
    }
    return CONTINUE;
  }

  @Override
  public void onLog(StreamLog log) {
    Log.info("{} parts", parts);
  }
}
