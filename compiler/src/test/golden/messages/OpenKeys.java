import dev.demitasse.*;

/** Who sends requests must not be able to fill shared data with keys. */
@Filter("open-keys")
final class OpenKeys extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Bytes one = Bytes.of("1");
    String tenant = headers.get("tenant", "");
    Log.info("{}", SharedData.get(tenant).status());
    Log.info("{}", SharedData.set("open-keys/total", one));
    Log.info("{}", SharedData.set(tenant, one)); // error: D0702
    Log.info("{}", SharedData.putIfAbsent("open-keys/" + tenant, one)); // error: D0702
    Log.info("{}", SharedData.update(tenant, 3, value -> one).status()); // error: D0702
    Log.info("{}", SharedLong.of(tenant).incrementAndGet().status()); // error: D0702
    count(headers.path());
    count("fixed");
    countFixed(kind(headers.path()));
    Log.info("{}", SharedData.set(key(headers), one)); // error: D0702
    return CONTINUE;
  }

  private static void count(String name) {
    SharedLong.of("count-" + name).incrementAndGet(); // error: D0702
  }

  private static void countFixed(String name) {
    SharedLong.of("fixed-" + name).incrementAndGet();
  }

  private static String kind(String path) {
    return path.startsWith("/a") ? "a" : "b";
  }

  private static String key(RequestHeaders headers) {
    String tenant = headers.get("tenant");
    if (tenant == null) {
      tenant = "none";
    }
    return tenant;
  }
}
