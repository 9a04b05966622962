import dev.demitasse.*;

/** What the first of two loops was given is not seen by the second one. */
@Filter("vanished-headers")
final class VanishedHeaders extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 a=1 b=2; request 2 a=1 c=3; request 2 a=1
  // host: fault proxy_get_header_map_pairs 2 INTERNAL_FAILURE; request 2 c=3
  // host: fault proxy_get_header_map_pairs 1 NOT_FOUND; request 2 a=1 c=3
  // host: give proxy_get_header_map_pairs 00000000; request 2 a=1 c=3
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Status first = headers.forEach((name, value) -> Log.info("first {}={}", name, value));
    headers.remove("a");
    headers.remove("b");
    Status second = headers.forEach((name, value) -> Log.info("second {}={}", name, value));
    Log.info("{} {}", first, second);
    return CONTINUE;
  }
}
