package it;

import dev.demitasse.Action;
import dev.demitasse.Configuration;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.ResponseHeaders;

@Filter("add-header")
final class AddHeader extends Plugin {
  @Override
  public boolean onConfigure(Configuration configuration) {
    Log.info("configured: " + configuration.text());
    return !configuration.text().equals("refuse");
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      headers.add("x-wasm-filter", "demitasse");
      return CONTINUE;
    }
  }
}
