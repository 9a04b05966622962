package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;

/**
 * One filter's part in one stream. The maps come and go as in Envoy ({@code
 * source/extensions/common/wasm/context.cc}, {@code decodeHeaders}, {@code encodeHeaders}, {@code
 * log}, {@code onDestroy}).
 */
final class StreamContext {
  private final PluginContext plugin;
  private final int id;
  private final HostContext context = HostContext.ofStream();
  private boolean created;
  private boolean failed;

  StreamContext(PluginContext plugin) {
    this.plugin = plugin;
    this.id = plugin.vm().host().newContextId();
  }

  /** What a callback of headers came to: the action, and the reply if the filter made one. */
  record Outcome(boolean continues, @Nullable LocalResponse reply) {}

  Outcome requestHeaders(HeaderList headers, boolean endOfStream) {
    create();
    context.requestHeaders = headers;
    Outcome outcome =
        outcome(
            plugin.enter(
                context, () -> plugin.vm().requestHeaders(id, headers.size(), endOfStream), null));
    if (outcome.continues()) {
      context.requestHeaders = null;
    }
    return outcome;
  }

  /** A filter that has not seen the request, or has failed in it, is passed over. */
  Outcome responseHeaders(HeaderList headers, boolean endOfStream) {
    if (!created || failed) {
      return new Outcome(true, null);
    }
    context.responseHeaders = headers;
    Outcome outcome =
        outcome(
            plugin.enter(
                context, () -> plugin.vm().responseHeaders(id, headers.size(), endOfStream), null));
    if (outcome.continues()) {
      context.responseHeaders = null;
    }
    return outcome;
  }

  // No action: the VM has failed. A number above 1 is Envoy's own: 2 continues, the others pause.
  private Outcome outcome(@Nullable Integer action) {
    LocalResponse reply = context.takeReply();
    if (action == null) {
      failed = true;
      return new Outcome(false, LocalResponse.of(503, Bytes.EMPTY, Bytes.EMPTY));
    }
    return new Outcome(reply == null && (action == 0 || action == 2), reply);
  }

  void log(HostContext.LoggedStream stream) {
    create();
    context.logging(stream);
    run(() -> plugin.vm().log(id));
    context.logging(null);
  }

  void end() {
    run(() -> plugin.vm().done(id));
    run(() -> plugin.vm().delete(id));
  }

  private void create() {
    if (!created) {
      created = true;
      run(() -> plugin.vm().contextCreate(id, plugin.id()));
    }
  }

  private void run(Runnable callback) {
    plugin.enter(
        context,
        () -> {
          callback.run();
          return true;
        },
        false);
  }
}
