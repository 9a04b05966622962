import dev.demitasse.*;

/**
 * How long a text can be is made of lengths that are made of each other: that took for ever.
 */
@Filter("length-of-lengths")
final class LengthOfLengths extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 x=ab y=abcdefghijklmn
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int a = headers.get("x", "none").length();
    int b = headers.get("y", "none").length();
    a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a;
    a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a;
    a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a;
    a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a;
    a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a; a += b; b += a;
    if (b > 0 && b < 1000) Log.info("x" + headers.get("y", "none").substring(0, b) + "!");
    return CONTINUE;
  }
}
