import dev.demitasse.*;
import java.util.function.Supplier;

/**
 * A class for anything, used for texts here and for bytes there: javac casts what it gives, and each
 * object is followed for itself.
 */
// host: create 1; create 2 of 1; request 2 :path=/p a=b; request_body 2 abc; request_body 2 abcd end
@Filter("texts-in-results")
final class TextsInResults extends HttpFilter {
  record Box<T>(T value) {
    static <T> Box<T> of(T value) {
      return new Box<>(value);
    }

    T or(T other) {
      return value == null ? other : value;
    }
  }

  record Pair<A, B>(A first, B second) {}

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Result<String> header = headers.read("a");
    if (header.value() != null) {
      Log.info("{} {}", header.status(), header.value().length());
    }
    Box<String> text = new Box<>(headers.path());
    Box<Bytes> bytes = new Box<>(Bytes.of(headers.path()));
    Log.info("{} {}", text.value().concat("!"), bytes.value().length());
    Box<String> made = Box.of(headers.path());
    Box<Bytes> other = Box.of(Bytes.of("xyz"));
    Log.info("{} {}", made.or("none").length(), other.or(Bytes.EMPTY).length());
    Pair<String, Bytes> pair = new Pair<>(headers.path(), Bytes.of("pq"));
    Log.info("{} {}", pair.first().length(), pair.second().length());
    Box<Supplier<String>> later = new Box<>(() -> headers.path());
    Log.info("{}", later.value().get().length());
    return CONTINUE;
  }

  @Override
  public Action onRequestBody(Body body, boolean endOfStream) {
    Result<Bytes> part = body.tryRead(0, 2);
    if (part.value() != null) {
      Log.info("{} {}", part.value().length(), part.value().text());
    }
    return CONTINUE;
  }
}
