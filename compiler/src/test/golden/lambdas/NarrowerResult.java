import dev.demitasse.*;
import java.util.function.Function;

/** What a reference gives may be of a class below the one wanted: nothing asks for it. */
@Filter("narrower-result")
final class NarrowerResult extends HttpFilter {
  interface Named {
    String name();
  }

  record Token(String name) implements Named {}

  static Token token(String s) {
    return s.isEmpty() ? null : new Token(s);
  }

  // host: create 1; create 2 of 1; request 2 k=0; request 2
  // size: <= 245
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Function<String, Named> f = NarrowerResult::token;
    Named named = f.apply(headers.get("k", ""));
    Log.info(named == null ? "none" : named.name());
    return CONTINUE;
  }
}
