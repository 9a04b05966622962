package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import java.util.function.Supplier;

/**
 * One filter's part in one stream. The maps come and go as in Envoy ({@code
 * source/extensions/common/wasm/context.cc}, {@code decodeHeaders}, {@code encodeHeaders}, {@code
 * log}, {@code onDestroy}).
 */
final class StreamContext {
  private final PluginContext plugin;
  private final int id;
  private final HostContext context = HostContext.ofStream();
  private final BodyFlow requestBody = new BodyFlow(LocalResponse.of(413, "Payload Too Large"));
  private final BodyFlow responseBody =
      new BodyFlow(LocalResponse.of(500, "Internal Server Error"));
  private boolean created;
  private boolean failed;

  StreamContext(PluginContext plugin) {
    this.plugin = plugin;
    this.id = plugin.vm().host().newContextId();
  }

  /** What a callback came to: the action, and the reply if the filter made one. */
  record Outcome(boolean continues, @Nullable LocalResponse reply) {}

  Outcome requestHeaders(HeaderList headers, boolean endOfStream) {
    create();
    context.requestHeaders = headers;
    Outcome outcome = enter(() -> plugin.vm().requestHeaders(id, headers.size(), endOfStream));
    if (outcome.continues()) {
      context.requestHeaders = null;
    }
    return outcome;
  }

  /** A part of the request's body, after its headers have passed. */
  BodyFlow.Part requestBody(Bytes data, boolean endOfStream) {
    return requestBody.pass(
        data,
        body -> {
          context.requestBody = body;
          int size = body.bytes().length();
          Outcome outcome = enter(() -> plugin.vm().requestBody(id, size, endOfStream));
          context.requestBody = null;
          return outcome;
        });
  }

  /** A part of the response's body, after its headers have passed. */
  BodyFlow.Part responseBody(Bytes data, boolean endOfStream) {
    if (!created || failed) {
      return new BodyFlow.Part(data, null);
    }
    return responseBody.pass(
        data,
        body -> {
          context.responseBody = body;
          int size = body.bytes().length();
          Outcome outcome = enter(() -> plugin.vm().responseBody(id, size, endOfStream));
          context.responseBody = null;
          return outcome;
        });
  }

  /** A filter that has not seen the request, or has failed in it, is passed over. */
  Outcome responseHeaders(HeaderList headers, boolean endOfStream) {
    if (!created || failed) {
      return new Outcome(true, null);
    }
    context.responseHeaders = headers;
    Outcome outcome = enter(() -> plugin.vm().responseHeaders(id, headers.size(), endOfStream));
    if (outcome.continues()) {
      context.responseHeaders = null;
    }
    return outcome;
  }

  // No action: the VM has failed. A number above 1 is Envoy's own: 2 continues, the others pause.
  private Outcome enter(Supplier<Integer> callback) {
    Integer action = plugin.enter(context, callback, null);
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
