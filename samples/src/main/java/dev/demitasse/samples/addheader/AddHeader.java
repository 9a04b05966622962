package dev.demitasse.samples.addheader;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.ResponseHeaders;

/** Adds a header to every response; one of that name that is there already stays. */
@Filter("add-header")
final class AddHeader extends HttpFilter {
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.add("x-wasm-filter", "demitasse");
    return CONTINUE;
  }
}
