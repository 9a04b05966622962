import dev.demitasse.*;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a functional interface answers goes into a field that takes less than all of its answers. */
@Filter("field-of-answer")
final class FieldOfAnswer extends HttpFilter {
  private Function<String, Note> make = Note::new;
  private UnaryOperator<String> change = text -> text;
  private @Nullable Note note;
  private String text = "none";

  // host: create 1; create 2 of 1; request 2 x=a; response 2; times 200 request 2 x=#; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String x = headers.get("x", "");
    note = make.apply(x);
    text = change.apply(x);
    change = old -> old + x;
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("{} {}", note == null ? "none" : note.text(), text);
    return CONTINUE;
  }

  record Note(String text) {}
}
