import dev.demitasse.*;

/** Several lambdas at one method of the library, with what they capture and change. */
@Filter("several-loops")
final class SeveralLoops extends HttpFilter {
  private static final class Sum {
    private int names;
    private long values;

    void add(String name, String value) {
      names++;
      values = values * 31 + value.length();
    }
  }

  // host: create 1; create 2 of 1; request 2 a=1 b= a=22; response 2 x=y x-a=bb; request 2
  // host: fault proxy_get_header_map_pairs * BAD_ARGUMENT; request 2 a=1
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Sum sum = new Sum();
    Status status = headers.forEach(sum::add);
    String first = headers.get("a", "none");
    Status again =
        headers.forEach(
            (name, value) -> {
              if (value.equals(first)) {
                Log.info("{} is {}", name, first);
              }
            });
    Log.info("{} {} {} {} {}", status, again, sum.names, sum.values, headers.isRepeated("a"));
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.forEach(
        (name, value) -> {
          if (name.equals("x-a")) {
            headers.set(name, value + value);
          }
        });
    headers.forEach((name, value) -> Log.info("{}: {}", name, value));
    return CONTINUE;
  }
}
