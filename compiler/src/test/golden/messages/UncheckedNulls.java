import dev.demitasse.*;
import java.util.Objects;

/** The ways of a header that may be absent to where it must not be, and what looks like one. */
@Filter("unchecked-nulls")
final class UncheckedNulls extends HttpFilter {
  private String token;

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    headers.set("a", headers.get("a1")); // error: D0704
    String b = headers.get("b1");
    Log.info("{} {}", b, "b" + b);
    headers.set("b", b); // error: D0704
    headers.add("b", b);
    put(headers, headers.get("c1"));
    headers.set("d", tenant(headers)); // error: D0704
    headers.set("e", header(headers, "e1")); // error: D0704
    headers.set("f", header(headers, "e2"));
    if (headers.path().startsWith("/api") && !endOfStream) {
      headers.set("g", headers.get("g1")); // error: D0704
    }
    String h = headers.get("h1");
    if (h == null) {
      h = headers.get("h2");
    }
    headers.set("h", h); // error: D0704
    Log.info(headers.get("i1")); // error: D0704
    if ("a".startsWith(headers.get("j1"))) { // error: D0704
      return PAUSE;
    }
    switch (headers.get("k1")) { // error: D0704
      case "a":
        return PAUSE;
      default:
        headers.set("k", endOfStream ? headers.get("k2") : "n");
    }
    return asked(headers, endOfStream);
  }

  private static void put(RequestHeaders headers, String value) {
    headers.set("c", value); // error: D0704
  }

  private String tenant(RequestHeaders headers) {
    return headers.get("d1");
  }

  private static String header(RequestHeaders headers, String name) {
    return headers.get(name);
  }

  /** What may have been asked, in whichever way. */
  private Action asked(RequestHeaders headers, boolean endOfStream) {
    String a = headers.get("a1");
    if (a != null) {
      headers.set("a", a);
    }
    if (headers.contains("b1")) {
      headers.set("b", headers.get("b1"));
    }
    if (headers.get("c1") != null) {
      put(headers, headers.get("c1"));
    }
    String d = headers.get("d1");
    if (d == null) {
      d = "none";
    }
    headers.set("d", d);
    Objects.requireNonNull(headers.get("e1"));
    headers.set("e", Objects.requireNonNull(headers.get("e2")));
    String f = headers.get("f1");
    if ("x".equals(f)) {
      headers.set("f", f);
    }
    String g = headers.get("g1");
    if (isValid(g)) {
      headers.set("g", g);
    }
    headers.set("h", or(headers.get("h1"), "none"));
    optional(headers, headers.get("i1"));
    token = headers.get("j1");
    if (token == null) {
      return reply(401);
    }
    headers.set("j", headers.get("j1"));
    boolean known = headers.contains("k1") && !endOfStream;
    if (known) {
      headers.set("k", headers.get("k1"));
    }
    return CONTINUE;
  }

  private static boolean isValid(String text) {
    return text != null;
  }

  private static String or(String text, String ifAbsent) {
    return text == null ? ifAbsent : text;
  }

  private static void optional(RequestHeaders headers, String value) {
    if (value != null) {
      headers.set("c", value);
    }
  }
}
