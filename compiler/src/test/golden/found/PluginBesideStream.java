import dev.demitasse.*;

/**
 * A plugin and a stream without fields had one address.
 */
@Filter("plugin-beside-stream")
class PluginBesideStream extends Plugin {
  interface I {}
  // host: create 1; configure 1 abc; create 2 of 1
  @Override
  public boolean onConfigure(Configuration configuration) {
    int n = configuration.text().length();
    S s = new S();
    Log.info("{} {}", compare(s, this, n + 1), compare(s, this, n + 6));
    Log.info("{} {}", compare(null, this, n + 2), compare(s, null, n + 3));
    Log.info("{} {}", compare(s, this, n + 4), compare(s, this, n + 5));
    return true;
  }
  @Override
  public HttpFilter newHttpFilter() {
    return new S();
  }
  static class S extends HttpFilter implements I {
  }
  /** Written so that its calls stay. */
  static int compare(I a, PluginBesideStream b, int n) {
    int result = n * 7;
    if (a == b) result += 1000000;
    if ((result & 4) == 0) result = (result >>> 3) * n + 31;
    if ((result & 8) != 3 && n > 100) result = result * (result + 3) - n * 37;
    if ((result & 16) != 5 && n > 200) result = result * (result + 5) - n * 39;
    return result;
  }
}
