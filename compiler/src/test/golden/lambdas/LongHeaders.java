import dev.demitasse.*;

/** More than 1 MiB of headers, which a host would take as none at all, are refused. */
@Filter("long-headers")
final class LongHeaders extends HttpFilter {
  // 4 bytes for the count, 8 for the sizes, 2 for the name, 1 behind the value
  private static final int MOST = (1 << 20) - 15;

  // the interpreters would take their time
  // only on: JVM, MODULE_PLAIN, MODULE
  // host: create 1; create 2 of 1; response 2 x=most; response 2 x=more
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Status status = headers.replaceAll((name, value) -> replacement(value));
    Log.info("{}, {} bytes", status, headers.get("x", "").length());
    return CONTINUE;
  }

  private static String replacement(String value) {
    String text = "0123456789abcdef";
    while (text.length() < 1 << 20) {
      text = text + text;
    }
    return text.substring(0, value.equals("most") ? MOST : MOST + 1);
  }
}
