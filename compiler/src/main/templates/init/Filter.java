package {{package}};

import dev.demitasse.Action;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;
import dev.demitasse.ResponseHeaders;

/** Logs what is asked for, and says in each response that it was here. One object a stream. */
@Filter("{{name}}")
final class {{class}} extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Log.info("{} {}", headers.method(), headers.path());
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    headers.set("x-filter", "{{name}}");
    return CONTINUE;
  }
}
