import dev.demitasse.*;

/** Shared data and its failures, status by status. */
@Filter("shared")
final class Shared extends HttpFilter {
  // host: create 1; create 2 of 1; request 2; request 2; fault proxy_get_shared_data 1 INTERNAL_FAILURE; request 2
  // host: fault proxy_set_shared_data 1 CAS_MISMATCH; request 2; fault proxy_set_shared_data 1 UNKNOWN; request 2; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    SharedLong.Read read = SharedLong.of("long").addAndGet(5);
    SharedData.Value seen = SharedData.get("text");
    Status status = SharedData.compareAndSet("text", seen, Bytes.of(seen.bytes().text() + "x"));
    Log.info("{} {} {}", read.status(), read.orElse(-1), read);
    Log.info("{} {} {} {}", seen.status(), seen.absent(), seen.bytes().text(), status);
    Log.info(
        "{} {} {}",
        SharedData.putIfAbsent("text", Bytes.of("y")),
        SharedData.get("absent").absent(),
        SharedData.slot("prefix", "key", 100));
    return switch (status) {
      case OK -> CONTINUE;
      case UNKNOWN -> reply(500);
      default -> PAUSE;
    };
  }
}
