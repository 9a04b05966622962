package dev.demitasse.guest;

import dev.demitasse.Action;
import dev.demitasse.Configuration;
import dev.demitasse.HttpFilter;
import dev.demitasse.Nullable;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;
import dev.demitasse.StreamLog;
import dev.demitasse.guest.Twins.Twin;
import java.util.function.IntFunction;

/** A filter whose objects are in memory, for the library to find and to move. */
final class MadeUpFilter implements FakeClasses {
  /** What its constructors and callbacks do. */
  interface Code {
    Twin newPlugin();

    /** Null: the plugin wants no stream. */
    @Nullable
    Twin newStream(Twin plugin);

    void callback(Twin context);
  }

  private final Code code;
  private final IntFunction<Twin> twins;

  /**
   * A filter.
   *
   * @param twins what should be in the context's object at an address
   */
  MadeUpFilter(Code code, IntFunction<Twin> twins) {
    this.code = code;
    this.twins = twins;
  }

  private final class PluginAt extends Plugin {
    private final Twin twin;

    PluginAt(Twin twin) {
      this.twin = twin;
    }

    @Override
    public boolean onConfigure(Configuration configuration) {
      code.callback(twin);
      return true;
    }

    @Override
    public @Nullable HttpFilter newHttpFilter() {
      Twin stream = code.newStream(twin);
      return stream == null ? null : new FilterAt(stream);
    }
  }

  private final class FilterAt extends HttpFilter {
    private final Twin twin;

    FilterAt(Twin twin) {
      this.twin = twin;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      code.callback(twin);
      return CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      code.callback(twin);
    }
  }

  @Override
  public Plugin newPlugin() {
    return new PluginAt(code.newPlugin());
  }

  @Override
  public Plugin plugin(int address) {
    return new PluginAt(twins.apply(address));
  }

  @Override
  public HttpFilter filter(int address) {
    return new FilterAt(twins.apply(address));
  }

  @Override
  public int address(@Nullable Object object) {
    if (object == null) {
      return 0;
    }
    return object instanceof PluginAt plugin
        ? plugin.twin.address()
        : ((FilterAt) object).twin.address();
  }

  @Override
  public int size(int classNumber) {
    return Shape.of(classNumber).size();
  }

  @Override
  public int trace(int object) {
    return Shape.of(Wasm.load32(object)).trace(object);
  }
}
