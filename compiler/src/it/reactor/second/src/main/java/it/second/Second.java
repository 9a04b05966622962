package it.second;

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.ResponseHeaders;
import it.lib.Names;

@Filter("second")
final class Second extends HttpFilter {
  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.add(Names.header(), "second");
    return CONTINUE;
  }
}
