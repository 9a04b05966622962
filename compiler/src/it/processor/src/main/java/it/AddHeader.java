package it;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.ResponseHeaders;

@Filter("add-header")
final class AddHeader extends HttpFilter {
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.add("x-wasm-filter", Names.name());
    return CONTINUE;
  }
}
