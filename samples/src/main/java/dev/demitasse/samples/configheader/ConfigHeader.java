package dev.demitasse.samples.configheader;

import dev.demitasse.Action;
import dev.demitasse.Configuration;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.ResponseHeaders;

/** Adds the response header that the configuration says, {@code NAME=VALUE}. */
@Filter("config-header")
final class ConfigHeader extends Plugin {
  private String name = "";
  private String value = "";

  @Override
  public boolean onConfigure(Configuration configuration) {
    String line = configuration.text();
    if (line.endsWith("\n")) {
      line = line.substring(0, line.length() - 1);
    }
    int equals = line.indexOf('=');
    if (equals <= 0 || hasControls(line)) {
      Log.warn("malformed configuration");
      return false;
    }
    name = line.substring(0, equals);
    value = line.substring(equals + 1);
    return true;
  }

  private static boolean hasControls(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ') {
        return true;
      }
    }
    return false;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final ConfigHeader plugin;

    Stream(ConfigHeader plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      headers.add(plugin.name, plugin.value);
      return CONTINUE;
    }
  }
}
