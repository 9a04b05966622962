package dev.demitasse.stub;

import dev.demitasse.Action;
import dev.demitasse.Configuration;
import dev.demitasse.Filter;
import dev.demitasse.HeaderView;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Nullable;
import dev.demitasse.OnError;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;
import dev.demitasse.ResponseHeaders;
import dev.demitasse.StreamLog;

/** Filters for the tests of this package. */
final class Filters {
  private Filters() {}

  /** Logs each callback, under the name that its configuration gives it. */
  @Filter("tracer")
  static final class Tracer extends Plugin {
    private String name = "?";
    private int streams;

    Tracer() {
      Log.info("plugin");
    }

    @Override
    public boolean onVmStart() {
      Log.info("vm start");
      return true;
    }

    @Override
    public boolean onConfigure(Configuration configuration) {
      name = configuration.text();
      Log.info("{}: configure", name);
      return !configuration.isEmpty();
    }

    @Override
    public HttpFilter newHttpFilter() {
      streams++;
      return new Stream(this, streams);
    }

    static final class Stream extends HttpFilter {
      private final Tracer plugin;
      private final int number;

      Stream(Tracer plugin, int number) {
        this.plugin = plugin;
        this.number = number;
        say("stream");
      }

      private void say(String text) {
        Log.info("{}{}: {}", plugin.name, number, text);
      }

      @Override
      public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
        say("request " + endOfStream);
        if (headers.path().equals("/reply-" + plugin.name)) {
          return reply(418).body("teapot").header("x-by", plugin.name).header("bad", "a\nb");
        }
        return headers.path().equals("/pause-" + plugin.name) ? PAUSE : CONTINUE;
      }

      @Override
      public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
        say("response " + headers.statusCode() + " " + endOfStream);
        headers.add("x-seen", plugin.name);
        if (headers.contains("replace-" + plugin.name)) {
          return reply(502).body("replaced");
        }
        return headers.contains("pause-" + plugin.name) ? PAUSE : CONTINUE;
      }

      @Override
      public void onLog(StreamLog log) {
        say("log " + text(log.requestHeaders(), ":path") + text(log.responseHeaders(), ":status"));
      }

      private static String text(HeaderView headers, String name) {
        return headers.get(name, "-");
      }

      @Override
      public boolean onDone() {
        say("done");
        return true;
      }
    }
  }

  /** Fails as its path, or its configuration, asks it to. */
  @Filter("failing")
  static final class Failing extends Plugin {
    @Override
    public boolean onConfigure(Configuration configuration) {
      return 10 / configuration.text().length() > 0;
    }

    @Override
    public HttpFilter newHttpFilter() {
      return new FailingStream();
    }
  }

  /** The same, and open to what fails. */
  @Filter(value = "failing-open", onError = OnError.OPEN)
  static final class FailingOpen extends Plugin {
    @Override
    public HttpFilter newHttpFilter() {
      return new FailingStream();
    }
  }

  private static final class FailingStream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      String absent = headers.get("absent");
      return switch (headers.path()) {
        case "/null" -> absent.isEmpty() ? PAUSE : CONTINUE;
        case "/divide" -> 1 / (headers.path().length() - 7) == 0 ? PAUSE : CONTINUE;
        case "/no-action" -> null;
        default -> CONTINUE;
      };
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      return headers.get("absent").isEmpty() ? PAUSE : CONTINUE;
    }

    @Override
    public void onLog(StreamLog log) {
      Log.info("{}", log.requestHeaders().get(":path").charAt(99));
    }

    @Override
    public boolean onDone() {
      throw new IllegalStateException("not shown");
    }
  }

  /** A stream whose constructor fails. */
  @Filter("unborn")
  static final class Unborn extends HttpFilter {
    private final int length;

    Unborn() {
      Log.info("born");
      String nothing = nothing();
      length = nothing.length();
    }

    private static @Nullable String nothing() {
      return null;
    }

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      Log.info("{}", length);
      return CONTINUE;
    }
  }

  /** A plugin whose constructor fails. */
  @Filter("unborn-plugin")
  static final class UnbornPlugin extends Plugin {
    UnbornPlugin() {
      throw new UnsupportedOperationException();
    }
  }

  /** A plugin that wants no stream. */
  @Filter("idle")
  static final class Idle extends Plugin {}

  /** Counts its streams in a static field. */
  @Filter("counting")
  static final class Counting extends HttpFilter {
    private static int streams;

    Counting() {
      streams++;
      Log.info("streams: {}", streams);
    }
  }

  /** Keeps its view of the request for later. */
  @Filter("keeping")
  static final class Keeping extends HttpFilter {
    private @Nullable RequestHeaders kept;

    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      kept = headers;
      headers.set("x-set", "yes");
      Log.info("during: {} {}", headers.read(":path").value(), headers.set("a", "b\r\nc"));
      return CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      Log.info("later: {} {}", kept.read(":path").status(), kept.add("x", "y"));
      return CONTINUE;
    }
  }

  /** No filter: neither annotated nor of the right kind. */
  static final class NotAnnotated extends HttpFilter {}

  /** No filter: of no kind. */
  @Filter("no-kind")
  static final class NoKind {}

  /** No filter: it cannot be made. */
  @Filter("needs-argument")
  static final class NeedsArgument extends HttpFilter {
    private final int argument;

    NeedsArgument(int argument) {
      this.argument = argument;
    }

    @Override
    public boolean onDone() {
      return argument == 0;
    }
  }
}
