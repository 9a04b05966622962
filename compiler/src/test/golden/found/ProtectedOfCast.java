import dev.demitasse.*;
import java.util.function.Supplier;

/** The object whose protected member is used is known to be one's own by a cast only. */
@Filter("protected-of-cast")
final class ProtectedOfCast extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 by=test; request 2 by=cast; request 2 by=supplier; request 2 by=nest; request 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Supplier<ProtectedOfCast> supplier = () -> this;
    Object same = this;
    return switch (headers.get("by", "")) {
      case "test" -> deny(this);
      case "cast" -> ((ProtectedOfCast) same).reply(402);
      case "supplier" -> supplier.get().reply(403);
      case "nest" -> new Inner().deny(same);
      default -> deny("text");
    };
  }

  private static Action deny(Object o) {
    return o instanceof ProtectedOfCast own ? own.reply(401) : CONTINUE;
  }

  static final class Inner {
    Action deny(Object o) {
      return o instanceof ProtectedOfCast other ? other.refuse() : CONTINUE;
    }
  }

  private Action refuse() {
    return reply(405);
  }
}
