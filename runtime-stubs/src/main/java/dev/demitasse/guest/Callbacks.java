package dev.demitasse.guest;

import dev.demitasse.Entry;
import dev.demitasse.HttpFilter;
import dev.demitasse.Plugin;

/**
 * What the host enters: signatures of the Proxy-Wasm specification v0.2.0. Each callback frees the
 * nursery down to where it began, and answers what {@code onError} says when an exception reaches
 * it.
 */
final class Callbacks {
  private static final int CONTINUE = 0;

  private Callbacks() {}

  @Export("proxy_on_context_create")
  static void onContextCreate(int id, int parent) {
    int mark = Heap.enter();
    try {
      if (parent == 0) {
        Contexts.createPlugin(id);
      } else {
        Contexts.createStream(id, parent);
      }
    } catch (Throwable failure) {
      Failures.log(failure);
    }
    Heap.keep(mark);
    Heap.free(mark);
  }

  @Export(value = "proxy_on_vm_start", overriding = "onVmStart")
  static int onVmStart(int id, int size) {
    int mark = Heap.enter();
    boolean good = false;
    try {
      Plugin plugin = Contexts.plugin(id);
      good = plugin != null && plugin.onVmStart();
    } catch (Throwable failure) {
      Failures.log(failure);
    }
    good &= Heap.keep(mark);
    Heap.free(mark);
    return good ? 1 : 0;
  }

  @Export(value = "proxy_on_configure", overriding = "onConfigure")
  static int onConfigure(int id, int size) {
    int mark = Heap.enter();
    boolean good = false;
    try {
      Plugin plugin = Contexts.plugin(id);
      good = plugin != null && Entry.configure(plugin, size);
    } catch (Throwable failure) {
      Failures.log(failure);
    }
    good &= Heap.keep(mark);
    Heap.free(mark);
    return good ? 1 : 0;
  }

  @Export(value = "proxy_on_request_headers", overriding = "onRequestHeaders")
  static int onRequestHeaders(int id, int count, int endOfStream) {
    int mark = Heap.enter();
    int action;
    try {
      HttpFilter filter = Contexts.stream(id);
      action = filter != null ? Entry.requestHeaders(filter, endOfStream != 0) : withoutFilter(id);
    } catch (Throwable failure) {
      action = Failures.answer(failure);
    }
    return end(mark, action);
  }

  @Export(value = "proxy_on_request_body", overriding = "onRequestBody")
  static int onRequestBody(int id, int size, int endOfStream) {
    int mark = Heap.enter();
    int action;
    try {
      HttpFilter filter = Contexts.stream(id);
      action =
          filter != null ? Entry.requestBody(filter, size, endOfStream != 0) : withoutFilter(id);
    } catch (Throwable failure) {
      action = Failures.answer(failure);
    }
    return end(mark, action);
  }

  @Export(value = "proxy_on_response_headers", overriding = "onResponseHeaders")
  static int onResponseHeaders(int id, int count, int endOfStream) {
    int mark = Heap.enter();
    int action;
    try {
      HttpFilter filter = Contexts.stream(id);
      action = filter != null ? Entry.responseHeaders(filter, endOfStream != 0) : withoutFilter(id);
    } catch (Throwable failure) {
      action = Failures.answer(failure);
    }
    return end(mark, action);
  }

  @Export(value = "proxy_on_response_body", overriding = "onResponseBody")
  static int onResponseBody(int id, int size, int endOfStream) {
    int mark = Heap.enter();
    int action;
    try {
      HttpFilter filter = Contexts.stream(id);
      action =
          filter != null ? Entry.responseBody(filter, size, endOfStream != 0) : withoutFilter(id);
    } catch (Throwable failure) {
      action = Failures.answer(failure);
    }
    return end(mark, action);
  }

  @Export(value = "proxy_on_done", overriding = "onDone")
  static int onDone(int id) {
    int mark = Heap.enter();
    boolean done = true;
    try {
      if (Contexts.isStream(id)) {
        HttpFilter filter = Contexts.stream(id);
        done = filter == null || filter.onDone();
      }
    } catch (Throwable failure) {
      Failures.log(failure);
    }
    Heap.keep(mark);
    Heap.free(mark);
    return done ? 1 : 0;
  }

  @Export(value = "proxy_on_log", overriding = "onLog")
  static void onLog(int id) {
    int mark = Heap.enter();
    try {
      if (Contexts.isStream(id)) {
        HttpFilter filter = Contexts.stream(id);
        if (filter != null) {
          Entry.log(filter);
        }
      }
    } catch (Throwable failure) {
      Failures.log(failure);
    }
    Heap.keep(mark);
    Heap.free(mark);
  }

  @Export("proxy_on_delete")
  static void onDelete(int id) {
    Contexts.delete(id);
  }

  /** What a stream does that has no filter: the plugin made none, or making it failed. */
  private static int withoutFilter(int id) {
    return Contexts.isBroken(id) ? Failures.refuse() : CONTINUE;
  }

  /** The action, unless what the callback stored cannot be kept. */
  private static int end(int mark, int action) {
    int answer = Heap.keep(mark) ? action : Failures.refuse();
    Heap.free(mark);
    return answer;
  }
}
