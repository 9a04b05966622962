import dev.demitasse.*;

/**
 * An array that a log call is given stands for its arguments only if nobody else looks at it, and
 * each element is stored once and before; a box only if nobody else uses it.
 */
@Filter("log-arrays")
final class LogArrays extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    arrays(headers, endOfStream);
    loops(headers, endOfStream);
    boxes(headers.getLong("n", 0), headers);
    parameter(headers.path()); // error: D0220
    return CONTINUE;
  }

  private static void arrays(RequestHeaders headers, boolean last) {
    Object[] passed = {"passed"};
    other(passed);
    Log.info("{}", passed); // error: D0305
    Object[] changed = {"once"};
    if (last) {
      changed[0] = "twice";
    }
    Log.info("{}", changed); // error: D0305
    Object[] read = {"a", headers.get("b")};
    if (read[1] != null) {
      headers.set("read", "1");
    }
    Log.info("{} {}", read); // error: D0305
    Object[] measured = {headers.path()};
    if (measured.length == 1) {
      headers.set("measured", "1");
    }
    Log.info("{}", measured); // error: D0305
    Object[] logged = {headers.path()};
    Log.info("{}", logged); // error: D0305
    Log.warn("{}", logged); // error: D0305
    Object[] joined = {"joined"};
    Log.info("{}", joined); // error: D0305
    other(last ? joined : headers.path());
    Object[] counted = {"counted"};
    Log.info("{}", counted); // error: D0305
    headers.set("counted", "" + (last ? counted.length : 0));
    Object[] sometimes = new Object[1];
    if (last) {
      sometimes[0] = "set";
    }
    Log.info("{}", sometimes); // error: D0305
    Object[] late = new Object[1];
    Log.info("{}", late); // error: D0305
    late[0] = "late";
    Object[] outside = new Object[1];
    outside[1] = "outside";
    Log.info("{}", outside); // error: D0305
    Object[] chosen = last ? new Object[] {"a"} : new Object[] {"b"}; // error: D0205
    Log.info("{}", chosen); // error: D0305
    Log.info("{}", new String[] {"narrow"}); // error: D0305
    Object[] within = new Object[1];
    other(new Object[] {within}); // error: D0205
    Log.info("{}", within); // error: D0305
  }

  private static void loops(RequestHeaders headers, boolean last) {
    Object[] filled = new Object[2];
    for (int i = 0; i < 2; i++) {
      filled[i] = "y";
    }
    Log.info("{} {}", filled); // error: D0305
    Object[] previous = new Object[1];
    for (String next = headers.get("a"); next != null; next = headers.get(next)) {
      Log.info("{}", previous); // error: D0305
      previous[0] = next;
    }
  }

  private static void boxes(long n, RequestHeaders headers) {
    Object before = n; // error: D0318
    other(before);
    Log.info("{}", before);
    Object after = n + 1; // error: D0318
    Log.info("{} {}", after, after);
    deny(after, headers);
    Long number = n + 2; // error: D0318
    Log.info("{}", number);
    if (number == 3) {
      headers.set("three", "1");
    }
    Object joined = n + 3; // error: D0318
    Log.info("{}", joined);
    other(n > 0 ? joined : null);
    Object either = n > 0 ? 1 : headers.path(); // error: D0318
    Log.info("{}", either);
  }

  private static void parameter(Object... shown) {
    Log.info("{}", shown); // error: D0305
  }

  private static void other(Object object) {
    Log.info("other " + (object != null));
  }

  private static void deny(Object object, RequestHeaders headers) {
    if (object != null) {
      headers.set("deny", "1");
    }
  }
}
