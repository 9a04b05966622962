import dev.demitasse.*;

/** Texts in fields of plugins, and nowhere else: given, sliced, exchanged, lost and set to constants. */
@Filter("configured-texts")
final class ConfiguredTexts extends ConfiguredTextsBase {
  private byte small = 7;
  private @Nullable String name;
  private long large = 1L << 40;
  private String value = "none";
  private @Nullable Bytes bytes;

  // host: create 1; create 2; create 3 of 1; response 3; configure 1 x-one=first; configure 2 x-two=second; create 4 of 2; response 3; response 4
  // host: request 3 x=swap; response 3; request 3 x=cut; response 3; request 3 x=cut; response 3; response 4; request 4 x=swap; response 4
  // host: times 300 configure 1 a#=b#; response 3; times 50 request 3 x=#; response 3; times 100 request 3 x=double; response 3; response 4
  // host: request 3 x=null; response 3; request 3 x=constant; response 3; configure 1 =; response 3; configure 1 q=r; response 3; response 4
  // host: create 1; response 3; create 5 of 1; response 5; configure 1 new=one; response 5; response 3; delete 3; delete 4; response 5
  // host: create 4 of 2; response 4; times 200 create 6 of 2; response 6; create 2; response 6; create 6 of 2; response 6
  // host: delete 2; create 1; response 40; response 41; delete 40; create 1; configure 1 k=l; response 41; response 5
  // host: delete 1; response 41; create 2; configure 2 m=n; response 41; response 42; delete 41; create 1; response 42; create 43 of 1; response 43
  ConfiguredTexts() {
    name = "made" + small;
  }

  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    int equals = text.indexOf('=');
    if (equals <= 0) {
      return false;
    }
    name = text.substring(0, equals);
    value = text.substring(equals + 1);
    whole = text;
    bytes = configuration.bytes().slice(1, text.length());
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    large++;
    whole = whole + "'";
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final ConfiguredTexts plugin;
    private int requests;

    Stream(ConfiguredTexts plugin) {
      this.plugin = plugin;
      plugin.small++;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      requests++;
      String x = headers.get("x", "");
      String old = plugin.value;
      switch (x) {
        case "swap" -> {
          plugin.value = plugin.whole;
          plugin.whole = old;
        }
        case "cut" -> {
          plugin.value = plugin.value.substring(1);
          Log.info("{} of {}", plugin.value, old);
        }
        case "double" -> plugin.value = old.length() > 2000 ? "short" : old + plugin.value;
        case "null" -> plugin.name = null;
        case "constant" -> plugin.name = "constant";
        default -> plugin.whole = x;
      }
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("{} {} {} {}", plugin.name, plugin.value, plugin.whole, requests);
      Log.info("{} {} {}", plugin.small, plugin.large, plugin.bytes == null ? "-" : plugin.bytes.text());
      return CONTINUE;
    }
  }
}

abstract class ConfiguredTextsBase extends Plugin {
  protected short even = 2;
  protected String whole = "";
}
