import dev.demitasse.*;

/** Fields that a filter and a plugin have from generic classes, and that later callbacks read. */
// host: create 1; configure 1 conf; create 2 of 1; request 2 :path=/abc; response 2 :status=200; create 3 of 1; response 3 :status=200; request 3 :path=/z; response 3 :status=200
@Filter("generic-base")
final class GenericBase extends Configured<String> {
  @Override
  public boolean onConfigure(Configuration configuration) {
    setting = configuration.text();
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new PathKeeper(this);
  }
}

abstract class Configured<T> extends Plugin {
  T setting;
}

abstract class Keeping<T> extends HttpFilter {
  private final Object first;
  private T kept;

  Keeping(T first) {
    this.first = first;
  }

  final boolean beganWithText() {
    return first instanceof String;
  }

  final void keep(T value) {
    kept = value;
  }

  final T kept(T ifNone) {
    return kept == null ? ifNone : kept;
  }

  final boolean keepsText() {
    return kept instanceof String;
  }
}

final class PathKeeper extends Keeping<String> {
  private final GenericBase plugin;

  PathKeeper(GenericBase plugin) {
    super(plugin.setting);
    this.plugin = plugin;
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    keep(headers.path());
    return CONTINUE;
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    Log.info("{} {} {} {}", beganWithText(), kept("none"), keepsText(), plugin.setting.length());
    return CONTINUE;
  }
}
