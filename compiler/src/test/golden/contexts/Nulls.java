import dev.demitasse.*;

/** null where the DSL wants a value. */
@Filter("nulls")
final class Nulls extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 case=action; request 2 case=data; request 2 case=key; request 2 case=log; request 2 case=name
  // host: request 2 case=value; request 2 case=details; request 2 case=body; request 2 case=bytes; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String none = headers.get("absent");
    Bytes noBytes = endOfStream ? null : Bytes.of("x");
    switch (headers.get("case", "none")) {
      case "action":
        return null;
      case "data":
        SharedData.set("key", noBytes);
        return CONTINUE;
      case "key":
        Log.info("status {}", SharedData.get(none).status());
        return CONTINUE;
      case "log":
        Log.info(none);
        return CONTINUE;
      case "name":
        Log.info("value {}", headers.get(none));
        return CONTINUE;
      case "value":
        headers.set("name", none);
        return CONTINUE;
      case "details":
        return reply(403).details(none);
      case "body":
        return reply(403).body(none);
      case "bytes":
        return reply(403).body(noBytes);
      default:
        Log.info("no case");
        return reply(418).body("tea").header("pot", "full").details("short").grpcStatus(7);
    }
  }
}
