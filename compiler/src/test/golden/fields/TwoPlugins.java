import dev.demitasse.*;

/** Plugins of one VM have graphs of their own; a repeated create makes a fresh one. */
@Filter("two-plugins")
final class TwoPlugins extends Plugin {
  private @Nullable Rule rules;
  private @Nullable Rule newest;

  // host: create 1; create 2; configure 1 a=b; configure 2 c=d; configure 1 e=f; create 3 of 1; create 4 of 2; request 3 a= c= e=; request 4 a= c= e=
  // host: times 100 configure 1 x#=y#; request 4 a= c= e=; request 3 a= e= x7=; create 1; request 3 a= e= x7=; create 5 of 1; request 5 a= e= x7=
  // host: configure 1 =wrong; configure 1 a=z; request 5 a= e=; request 3 a= e=; delete 3; times 100 configure 2 p#=q; request 5 a=; request 4 c= p9=
  // host: delete 2; create 2; create 6 of 2; request 6 c=; request 4 c=; create 2; configure 2 c=again; request 6 c=; create 7 of 2; request 7 c=
  @Override
  public boolean onConfigure(Configuration configuration) {
    String text = configuration.text();
    int equals = text.indexOf('=');
    if (equals < 1) {
      return false;
    }
    Rule rule = new Rule(text.substring(0, equals), text.substring(equals + 1));
    if (newest == null) {
      rules = rule;
    } else {
      newest.next = rule;
    }
    newest = rule;
    return true;
  }

  static final class Rule {
    private final String name;
    private final String value;
    private @Nullable Rule next;

    Rule(String name, String value) {
      this.name = name;
      this.value = value;
    }
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream(this);
  }

  static final class Stream extends HttpFilter {
    private final TwoPlugins plugin;

    Stream(TwoPlugins plugin) {
      this.plugin = plugin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      int count = 0;
      for (Rule rule = plugin.rules; rule != null; rule = rule.next) {
        count++;
        if (headers.get(rule.name) != null) {
          Log.info("{}: {}", rule.name, rule.value);
        }
      }
      Log.info("{} rules", count);
      return CONTINUE;
    }
  }
}
