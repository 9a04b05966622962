import dev.demitasse.*;

/** What is warned of, and what looks like it and is not. */
@Filter("doubts")
final class Doubts extends HttpFilter {
  private static final String NAME = "x-name";

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("{}", headers.get(":path").length());
    Log.info("{}", headers.get(headers.path()).length());
    Log.info("{}", headers.get("x", "").length());
    Log.info("{}", headers.get(NAME).length()); // error: D0704
    Log.info("{}", headers.query("q").isEmpty()); // error: D0704
    Log.info("{}", headers.read("x").value().length()); // error: D0704
    String token = headers.get("token");
    Log.info("{}", token);
    if (token != null && token.startsWith("a")) {
      return CONTINUE;
    }
    return headers.contains("y") && headers.get("y").isEmpty() ? reply(401) : helper(headers);
  }

  private Action helper(RequestHeaders headers) {
    return headers.get("z").isEmpty() ? PAUSE : CONTINUE; // error: D0704
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.forEach(
        (name, value) -> {
          Log.info("{}", name);
          headers.set(name, value.substring(1)); // error: D0705
        });
    headers.forEach((name, value) -> headers.set("last", name));
    headers.forEach((name, value) -> headers.set(name + "-copy", value));
    headers.forEach((name, value) -> headers.add(name, value));
    headers.forEach(
        (name, value) -> {
          if (name.equals("server")) {
            headers.set(name, "none");
          }
        });
    return CONTINUE;
  }
}
