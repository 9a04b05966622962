package dev.demitasse.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Configuration;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;
import dev.demitasse.ResponseHeaders;
import dev.demitasse.SharedLong;
import dev.demitasse.Status;

/** The test API over the JVM host, as a user's test sees it. */
class FilterTestTest {
  /** Counts requests, and says so to all sides. */
  @Filter("counter")
  static final class Counter extends Plugin {
    private static final SharedLong COUNT = SharedLong.of("count-\u00c3\u00a9");

    @Override
    public boolean onVmStart() {
      Log.info("start");
      return true;
    }

    @Override
    public boolean onConfigure(Configuration configuration) {
      Log.debug("configured: {}", configuration.text());
      return !configuration.text().equals("refuse");
    }

    @Override
    public HttpFilter newHttpFilter() {
      return new Stream();
    }

    static final class Stream extends HttpFilter {
      @Override
      public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
        SharedLong.Read read = COUNT.incrementAndGet();
        if (!read.status().ok()) {
          Log.warn("failed: {}", read.status());
        }
        headers.set("x-count", Long.toString(read.value()));
        Log.info("{} {}", headers.method(), headers.get("x-name", "nobody"));
        return headers.path().equals("/pause") ? PAUSE : CONTINUE;
      }
    }
  }

  /** Answers itself. */
  @Filter("answer")
  static final class Answer extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      return headers.authority().equals("answer.me")
          ? reply(404).body("nothing \u00c3\u00a9").header("x-a", "1").header("x-a", "2")
          : CONTINUE;
    }

    @Override
    public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
      headers.add("x-answer", headers.statusCode() + " " + endOfStream);
      return CONTINUE;
    }
  }

  @FilterTest(value = Counter.class, on = Host.JVM)
  void aRequestReachesTheUpstreamAndComesBack(TestHost host) {
    Exchange exchange = host.request("GET", "/").send();
    assertThat(exchange.paused()).isFalse();
    assertThat(exchange.reachedUpstream()).isTrue();
    assertThat(exchange.upstreamHeader("X-Count")).isEqualTo("1");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.clientBody()).isEqualTo("hello world\n");
    assertThat(exchange.clientHeader("x-count")).isNull();
    assertThat(host.startLogs(Log.Level.INFO)).containsExactly("start");
    assertThat(host.logs(Log.Level.INFO)).containsExactly("GET nobody");
    assertThat(host.logs(Log.Level.WARN)).isEmpty();
  }

  @FilterTest(value = Counter.class, on = Host.JVM)
  void textCrossesAsUtf8(TestHost host) {
    assertThat(host.start("caf\u00e9")).isTrue();
    assertThat(host.startLogs(Log.Level.DEBUG)).containsExactly("configured: caf\u00e9");
    host.request("GET", "/").header("x-name", "\u00e9\u20ac").send();
    assertThat(host.logs(Log.Level.INFO)).containsExactly("GET \u00e9\u20ac");
    assertThat(host.shared("count-\u00e9")).isEqualTo(Bytes.ofLongLE(1));
    assertThat(host.shared("count")).isNull();
  }

  @FilterTest(value = Counter.class, on = Host.JVM)
  void aFilterMayRefuse(TestHost host) {
    assertThat(host.start("refuse")).isFalse();
    assertThatThrownBy(() -> host.start("")).isInstanceOf(IllegalStateException.class);
  }

  @FilterTest(value = Counter.class, on = Host.JVM)
  void aPausedRequestHasNoResponse(TestHost host) {
    Exchange exchange = host.request("GET", "/pause").send();
    assertThat(exchange.paused()).isTrue();
    assertThat(exchange.reachedUpstream()).isFalse();
    assertThat(exchange.upstreamHeader("x-count")).isNull();
    assertThatThrownBy(exchange::status).hasMessageContaining("paused");
    assertThatThrownBy(exchange::send).hasMessageContaining("has been sent");
  }

  @FilterTest(value = Counter.class, on = Host.JVM)
  void hostCallsFailAsTold(TestHost host) {
    host.on("proxy_get_shared_data").nth(2, Status.INTERNAL_FAILURE);
    host.on("proxy_set_shared_data").times(64, Status.CAS_MISMATCH);
    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.WARN)).containsExactly("failed: INTERNAL_FAILURE");
    host.request("GET", "/").send();
    host.on("proxy_set_shared_data").always(Status.UNKNOWN);
    host.request("GET", "/").send();
    assertThat(host.logs(Log.Level.WARN))
        .containsExactly("failed: INTERNAL_FAILURE", "failed: UNKNOWN");
  }

  @FilterTest(value = Counter.class, on = Host.JVM)
  void workersShareData(TestHost host) {
    host.start("");
    TestHost other = host.otherWorker();
    assertThat(other.startLogs(Log.Level.INFO)).containsExactly("start");
    host.request("GET", "/").send();
    assertThat(other.request("GET", "/").send().upstreamHeader("x-count")).isEqualTo("2");
    assertThat(other.logs(Log.Level.INFO)).hasSize(1);
    assertThat(host.logs(Log.Level.INFO)).hasSize(1);
  }

  @FilterTest(
      value = {Answer.class, Counter.class},
      on = Host.JVM)
  void aReplyOfTheFirstFilterPassesTheSecondBy(TestHost host) {
    Exchange exchange = host.request("GET", "/").header("host", "answer.me").send();
    assertThat(exchange.status()).isEqualTo(404);
    assertThat(exchange.clientBody()).isEqualTo("nothing \u00e9");
    assertThat(exchange.clientHeader("x-a")).isEqualTo("1");
    assertThat(exchange.clientHeaders("X-A")).containsExactly("1", "2");
    assertThat(exchange.clientHeader("x-answer")).isEqualTo("404 false");
    assertThat(exchange.reachedUpstream()).isFalse();
    assertThat(host.logs(Log.Level.INFO)).isEmpty();
  }

  @FilterTest(
      value = {Counter.class, Answer.class},
      on = Host.JVM)
  void theUpstreamAnswersAsTold(TestHost host) {
    Exchange exchange =
        host.request("HEAD", "/").upstream(503, "busy", "x-b", "3", "x-b", "4").send();
    assertThat(exchange.status()).isEqualTo(503);
    assertThat(exchange.clientHeaders("x-b")).containsExactly("3", "4");
    assertThat(exchange.clientHeader("x-answer")).isEqualTo("503 true");
    assertThat(exchange.clientBody()).isEmpty();
  }
}
