import dev.demitasse.*;

/** All headers are given new values at once; repeated ones stay apart. */
@Filter("replaced-headers")
final class ReplacedHeaders extends HttpFilter {
  // host: create 1; create 2 of 1; response 2 set-cookie=a x=drop set-cookie=b y=1; response 2; response 2 y=1
  // host: response 2 y=bad; fault proxy_set_header_map_pairs 1 BAD_ARGUMENT; response 2 x=drop y=1
  // host: fault proxy_get_header_map_pairs 1 INTERNAL_FAILURE; response 2 x=drop y=1
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Status status =
        headers.replaceAll(
            (name, value) -> {
              if (value.equals("drop")) {
                return null;
              }
              return value.equals("bad") ? "\n" : name.equals("set-cookie") ? value + "; Secure" : value;
            });
    headers.forEach((name, value) -> Log.info("{}: {}", name, value));
    Log.info("{}", status);
    return CONTINUE;
  }
}
