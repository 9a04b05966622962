import dev.demitasse.*;

/** A text of texts, doubled again and again, is made when it is needed: it would be a long literal. */
@Filter("doubled-text")
final class DoubledText extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 x=dabc; request 2 x=itxso
  // size: <= 8000
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String text = twice(twice(twice(twice("abcd"))));
    Log.info("{} {}", text.length(), text.indexOf(headers.get("x")));
    String mixed = "some text for it";
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    mixed = plus(plus(mixed, "x"), plus(mixed, "y"));
    Log.info("{} {}", mixed.length(), mixed.indexOf(headers.get("x")));
    return CONTINUE;
  }

  private static String twice(String text) {
    String two = text + text;
    String four = two + two;
    return four + four;
  }

  private static String plus(String text, String more) {
    return text + more;
  }
}
