import dev.demitasse.*;

/** What a lambda is given by the library: nothing of the lambda is left, and one loop. */
@Filter("each-header")
final class EachHeader extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 a=1 b= a=2; request 2; fault proxy_get_header_map_pairs 1 BAD_ARGUMENT; request 2 a=1
  // no wat: Lambda
  // no wat: call $EncodedPairs
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.forEach((name, value) -> Log.info("{}={}", name, value));
    return CONTINUE;
  }
}
