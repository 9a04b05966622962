import dev.demitasse.*;

@Filter("levels")
final class Levels extends HttpFilter {
  // host: create 1; create 2 of 1; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.trace("trace");
    Log.debug("debug {}", 1);
    Log.info("info");
    Log.warn("warn {} {}", "a", 'b');
    Log.error("error");
    Log.critical("critical {}", true);
    return CONTINUE;
  }
}
