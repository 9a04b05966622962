package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Entry;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Nullable;
import dev.demitasse.OnError;
import dev.demitasse.Plugin;
import dev.demitasse.host.Host;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A filter as plain Java: its classes are loaded for this VM alone, and its objects kept by the id
 * of their context. A callback that the filter does not override is called all the same: the DSL's
 * own body of it answers what a host takes for a callback that is not there. A stream that could
 * not be made answers so, too, where its filter has no such callback.
 */
public final class JvmVm implements FilterVm {
  private final StubHost host;
  private final FilterClassLoader loader;
  private final FilterType type;
  private final Map<Integer, Plugin> plugins = new HashMap<>();
  private final Map<Integer, HttpFilter> streams = new HashMap<>();
  private final Set<Integer> known = new HashSet<>();
  private final Set<Integer> broken = new HashSet<>();
  private int lastRoot;

  private JvmVm(StubHost host, FilterClassLoader loader, FilterType type) {
    this.host = host;
    this.loader = loader;
    this.type = type;
  }

  /**
   * A VM with a filter.
   *
   * @param filter the class as the caller sees it; the VM loads it again
   * @throws IllegalArgumentException if the class is no filter
   */
  public static JvmVm of(Class<?> filter, StubHost host) {
    FilterClassLoader loader = new FilterClassLoader(filter.getClassLoader());
    try {
      Class<?> own = Class.forName(filter.getName(), false, loader);
      return new JvmVm(host, loader, FilterType.of(own));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("cannot load " + filter.getName(), e);
    }
  }

  @Override
  public StubHost host() {
    return host;
  }

  // An object that could not be made answers all its callbacks as a failed one.
  @Override
  public void contextCreate(int contextId, int parentId) {
    delete(contextId);
    known.add(contextId);
    lastRoot = parentId == 0 ? contextId : lastRoot;
    boolean made =
        inside(() -> parentId == 0 ? plugin(contextId) : stream(contextId, parentId), false);
    if (!made) {
      broken.add(contextId);
    }
  }

  private boolean plugin(int contextId) {
    Plugin plugin = type.newPlugin();
    if (plugin != null) {
      plugins.put(contextId, plugin);
    }
    return true;
  }

  // The plugin of a root context that is gone is made anew, for streams that come late.
  private boolean stream(int contextId, int parentId) {
    if (type.hasPlugin() && !known.contains(parentId)) {
      contextCreate(parentId, 0);
    }
    HttpFilter stream = broken.contains(parentId) ? null : type.newStream(plugins.get(parentId));
    if (stream != null) {
      streams.put(contextId, stream);
    }
    return !broken.contains(parentId);
  }

  @Override
  public boolean vmStart(int rootId, int vmConfigurationSize) {
    Plugin plugin = plugins.get(rootId);
    boolean without = !broken.contains(rootId) || !type.pluginOverrides("onVmStart");
    return plugin == null ? without : inside(plugin::onVmStart, false);
  }

  @Override
  public boolean configure(int rootId, int pluginConfigurationSize) {
    Plugin plugin = plugins.get(rootId);
    return plugin == null
        ? !broken.contains(rootId)
        : inside(() -> Entry.configure(plugin, pluginConfigurationSize), false);
  }

  @Override
  public int requestHeaders(int contextId, int headers, boolean endOfStream) {
    return action(
        contextId, "onRequestHeaders", stream -> Entry.requestHeaders(stream, endOfStream));
  }

  @Override
  public int requestBody(int contextId, int size, boolean endOfStream) {
    return action(
        contextId, "onRequestBody", stream -> Entry.requestBody(stream, size, endOfStream));
  }

  @Override
  public int responseHeaders(int contextId, int headers, boolean endOfStream) {
    return action(
        contextId, "onResponseHeaders", stream -> Entry.responseHeaders(stream, endOfStream));
  }

  @Override
  public int responseBody(int contextId, int size, boolean endOfStream) {
    return action(
        contextId, "onResponseBody", stream -> Entry.responseBody(stream, size, endOfStream));
  }

  private int action(int contextId, String callback, ToIntFunction<HttpFilter> body) {
    HttpFilter stream = known(contextId);
    if (stream != null) {
      Integer action = inside(() -> body.applyAsInt(stream), null);
      return action == null ? refused() : action;
    }
    return broken.contains(contextId) && type.streamsOverride(callback) ? refused() : 0;
  }

  /** The filter of a stream; one that is only logged may come without a create, and has it now. */
  private @Nullable HttpFilter known(int contextId) {
    if (!known.contains(contextId)) {
      contextCreate(contextId, lastRoot);
    }
    return streams.get(contextId);
  }

  private int refused() {
    return type.onError() == OnError.OPEN ? 0 : inside(Entry::refuse, 1);
  }

  @Override
  public void log(int contextId) {
    HttpFilter stream = known(contextId);
    if (stream != null) {
      inside(
          () -> {
            Entry.log(stream);
            return true;
          },
          true);
    }
  }

  @Override
  public boolean done(int contextId) {
    HttpFilter stream = known(contextId);
    return stream == null || inside(stream::onDone, true);
  }

  @Override
  public void delete(int contextId) {
    plugins.remove(contextId);
    streams.remove(contextId);
    broken.remove(contextId);
    known.remove(contextId);
  }

  @Override
  public void close() {
    host.close();
  }

  // Errors of linking are the test's or the class path's, and no filter's: they pass through.
  private <T> @Nullable T inside(Supplier<T> callback, @Nullable T ifFailed) {
    try (Host.Binding bound = Host.bind(host.calls())) {
      try {
        return callback.get();
      } catch (RuntimeException | VirtualMachineError failure) {
        String line = FailureLine.of(failure, loader::hasLoaded);
        Host.calls().log(Log.Level.CRITICAL.ordinal(), Bytes.of(line));
        return ifFailed;
      }
    }
  }
}
