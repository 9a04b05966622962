package dev.demitasse.wasmhost.envoy;

import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Envoy's admin interface; every question fails with an I/O error when Envoy has ended. */
final class Admin implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("\"port_value\":\\s*(\\d+)");

  private final RawClient client;

  Admin(int port) {
    client = new RawClient(port);
  }

  /** The port of the only listener. */
  int listenerPort() {
    Matcher port = PORT.matcher(get("/listeners?format=json").body());
    if (!port.find()) {
      throw new IllegalStateException("Envoy has no listener");
    }
    return Integer.parseInt(port.group(1));
  }

  /** Whether the server is live and every worker has its listeners, and so its VMs. */
  boolean isServing() {
    // A worker's first task makes its VMs, a later one adds the listener and counts it as started.
    return get("/ready").status() == 200 && stat("listener_manager.workers_started") == 1;
  }

  /** The value of a counter or gauge, 0 while there is none of that name. */
  long stat(String name) {
    String body = get("/stats?filter=^" + name.replace(".", "\\.") + "$").body();
    int colon = body.indexOf(": ");
    return colon < 0 ? 0 : Long.parseLong(body.substring(colon + 2).strip());
  }

  private HttpMessage get(String path) {
    return client.exchange(
        new HttpMessage("GET " + path + " HTTP/1.1", List.of(new Header("host", "admin")), ""));
  }

  @Override
  public void close() {
    client.close();
  }
}
