import dev.demitasse.*;

/**
 * What a host would take as no headers at all, more than 1,024 of them, is refused before anything
 * is written, and so are headers that cannot be read to their end.
 */
@Filter("refused-headers")
final class RefusedHeaders extends HttpFilter {
  // host: create 1; create 2 of 1; response 2 x*1024=a; response 2 x*1025=a
  // host: give proxy_get_header_map_pairs 01000000; response 2 x=a
  // host: give proxy_get_header_map_pairs 01000000010000000100000078; response 2 x=a
  // host: give proxy_get_header_map_pairs 0100000001000000010000007800; response 2 x=a
  // host: give proxy_get_header_map_pairs 010000000100000001000000780061; response 2 x=a
  // host: give proxy_get_header_map_pairs 01000000010000000100000078006100; response 2 x=a
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Status status = headers.replaceAll((name, value) -> "bb");
    Log.info("{}, {} bytes", status, headers.get("x", "").length());
    return CONTINUE;
  }
}
