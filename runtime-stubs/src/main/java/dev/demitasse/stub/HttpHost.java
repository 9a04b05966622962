package dev.demitasse.stub;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A chain of HTTP filters on one thread: a worker. Made, started once, then used for any number of
 * streams, which may be open at the same time.
 */
public final class HttpHost implements AutoCloseable {
  private final List<PluginContext> chain = new ArrayList<>();
  private final Set<HttpStream> open = new LinkedHashSet<>();
  private boolean closed;

  /** A worker whose requests pass the plugins in this order, and the responses in reverse. */
  public HttpHost(List<FilterSlot> chain) {
    for (FilterSlot slot : chain) {
      this.chain.add(new PluginContext(slot));
    }
  }

  /**
   * Starts each plugin: context, VM start, configuration (proxy-wasm-cpp-host, {@code
   * src/context.cc}, {@code onStart} and {@code onConfigure}).
   *
   * @return false if a plugin refused or failed; the host can only be closed then
   */
  public boolean start() {
    for (PluginContext plugin : chain) {
      if (!plugin.start()) {
        return false;
      }
    }
    return true;
  }

  /** A new stream; it stays open until {@link HttpStream#end}. */
  public HttpStream newStream() {
    HttpStream stream = new HttpStream(chain, open::remove);
    open.add(stream);
    return stream;
  }

  /** Whether a stream is open. */
  public boolean hasStreams() {
    return !open.isEmpty();
  }

  /** Ends the streams that are open, then the plugins, then the VMs. Once more: nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    List.copyOf(open).forEach(HttpStream::end);
    chain.forEach(PluginContext::end);
    vms().forEach(FilterVm::close);
  }

  private Set<FilterVm> vms() {
    Set<FilterVm> vms = Collections.newSetFromMap(new IdentityHashMap<>());
    chain.forEach(plugin -> vms.add(plugin.vm()));
    return vms;
  }
}
