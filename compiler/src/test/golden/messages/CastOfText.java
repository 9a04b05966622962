import dev.demitasse.*;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Where it matters whether something is a String or Bytes; not where only one of them comes. */
@Filter("cast-of-text")
final class CastOfText extends HttpFilter {
  record Box<T>(T value) {}

  record Held(Object object) {}

  interface Source<T> {
    T get();
  }

  record Text(String text) implements Source<String> {
    @Override
    public String get() {
      return text;
    }
  }

  record Data(Bytes bytes) implements Source<Bytes> {
    @Override
    public Bytes get() {
      return bytes;
    }
  }

  private static final Object FIXED = Bytes.of("fixed");

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String path = headers.path();
    Bytes bytes = Bytes.of(path);
    Box<Object> any = new Box<>(endOfStream ? path : bytes);
    String text = (String) any.value(); // error: D0212
    Source<?> source = endOfStream ? new Text(path) : new Data(bytes);
    Bytes got = (Bytes) source.get(); // error: D0212
    Log.info("{} {}", text.length(), got.length());
    Log.info("{}", path.equals(new Held(endOfStream ? path : bytes).object())); // error: D0212
    Log.info("{}", FIXED instanceof Bytes); // error: D0212
    Source<String> texts = new Text(path);
    Source<Bytes> datas = new Data(bytes);
    Supplier<String> textually = () -> path;
    Supplier<Bytes> bytewise = () -> bytes;
    UnaryOperator<String> twice = s -> s + s;
    UnaryOperator<Bytes> same = b -> b;
    Log.info("{} {}", texts.get().length(), datas.get().length());
    Log.info("{} {}", textually.get().length(), bytewise.get().length());
    Log.info("{} {}", twice.apply(path).length(), same.apply(bytes).length());
    return CONTINUE;
  }
}
