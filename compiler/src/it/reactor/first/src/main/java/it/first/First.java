package it.first;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.ResponseHeaders;
import it.lib.Names;

@Filter("first")
final class First extends HttpFilter {
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.add(Names.header(), "first");
    return CONTINUE;
  }
}
