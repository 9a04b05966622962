import dev.demitasse.*;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lambdas and method references in fields of a plugin and of streams, with what they capture. */
@Filter("lambda-fields")
final class LambdaFields extends Plugin {
  private UnaryOperator<String> change = text -> text;
  private Predicate<String> accepts = String::isEmpty;
  private @Nullable Supplier<String> describe;
  private @Nullable Function<String, Rule> make;
  private @Nullable Rule rule;
  private int configured;

  // host: create 1; create 2 of 1; request 2 x=abc; response 2; configure 1 ab; request 2 x=abc; response 2; configure 1 c
  // host: request 2 x=abc; response 2; create 3 of 1; response 3; times 20 configure 1 again; request 3 x=abc; response 3; response 2
  // host: times 300 request 2 x=#; response 2; times 100 configure 1 reset; response 2; request 3 x=; response 3; create 1; create 4 of 1; response 4
  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    configured++;
    if (text.equals("reset")) {
      change = text::concat;
    } else {
      UnaryOperator<String> before = change;
      int number = configured;
      change = x -> x.length() > 30 ? text : before.apply(x) + number + text;
    }
    accepts = accepts.negate().test(text) ? text::startsWith : LambdaFields::isShort;
    make = Rule::new;
    rule = make.apply(text);
    describe = rule::describe;
    return true;
  }

  static boolean isShort(String text) {
    return text.length() < 3;
  }

  static final class Rule {
    private final String name;
    private int asked;

    Rule(String name) {
      this.name = name;
    }

    String describe() {
      asked++;
      return name + " asked " + asked;
    }
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final LambdaFields plugin;
    private final IntSupplier count;
    private Supplier<String> answer = () -> "no request";
    private int requests;

    Stream(LambdaFields plugin) {
      this.plugin = plugin;
      this.count = () -> requests * 10;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      requests++;
      String x = headers.get("x", "");
      Supplier<String> before = answer;
      answer =
          plugin.accepts.test(x)
              ? () -> x + requests
              : requests % 5 == 0 ? this::own : () -> x + " after " + before.get().length();
      return CONTINUE;
    }

    private String own() {
      return "own " + requests;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      String answered = answer.get();
      String changed = plugin.change.apply("x");
      Log.info(count.getAsInt() + " " + answered + " " + changed);
      if (plugin.describe != null) {
        String described = plugin.describe.get();
        Log.info(described + ", " + plugin.rule.asked);
        Log.info("{}", plugin.make.apply("new").describe());
      }
      return CONTINUE;
    }
  }
}
