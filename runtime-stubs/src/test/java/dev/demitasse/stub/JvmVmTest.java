package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.stub.HttpStream.Next;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmVmTest {
  private final OneVm vm = new OneVm();

  private HttpStream stream(Class<?> filter) {
    HttpHost host = vm.chain(filter, "config");
    assertThat(host.start()).isTrue();
    return host.newStream();
  }

  private static HeaderList request(String path) {
    return HeaderList.ofRequest().add(":path", path);
  }

  @ParameterizedTest
  @CsvSource({
    "/null, java.lang.NullPointerException, true",
    "/divide, java.lang.ArithmeticException: / by zero, true",
    "/no-action, java.lang.NullPointerException, false",
  })
  void anExceptionIsLoggedAndRefusesTheRequest(String path, String text, boolean hasPlace) {
    HttpStream stream = stream(Filters.Failing.class);
    assertThat(stream.request(request(path), true)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().headers()).containsExactly(new Header(":status", "503"));
    assertThat(stream.localBody().length()).isZero();
    String line = vm.logs(Log.Level.CRITICAL).get(0);
    assertThat(line).matches("\\Q" + text + "\\E" + (hasPlace ? " \\(Filters\\.java:\\d+\\)" : ""));
  }

  @Test
  void anOpenFilterLetsTheRequestPass() {
    HttpStream stream = stream(Filters.FailingOpen.class);
    assertThat(stream.request(request("/null"), true)).isEqualTo(Next.TO_UPSTREAM);
    HeaderList response = HeaderList.ofResponse().add(":status", "200");
    assertThat(stream.response(response, true)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().first(":status")).isEqualTo("200");
    assertThat(vm.logs(Log.Level.CRITICAL)).hasSize(2);
  }

  @Test
  void anExceptionInTheResponseReplacesIt() {
    HttpStream stream = stream(Filters.Failing.class);
    stream.request(request("/"), true);
    HeaderList response = HeaderList.ofResponse().add(":status", "200");
    assertThat(stream.response(response, false)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().first(":status")).isEqualTo("503");
  }

  @Test
  void logAndDoneOnlyLogTheirExceptions() {
    HttpStream stream = stream(Filters.FailingOpen.class);
    stream.request(request("/"), true);
    stream.end();
    assertThat(vm.logs(Log.Level.CRITICAL))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("java.lang.StringIndexOutOfBoundsException ("),
            line -> assertThat(line).startsWith("java.lang.IllegalStateException (Filters.java:"));
  }

  @Test
  void anExceptionWhileConfiguringRefusesThePlugin() {
    HttpHost host = vm.chain(Filters.Failing.class, "");
    assertThat(host.start()).isFalse();
    assertThat(vm.logs(Log.Level.CRITICAL).get(0))
        .startsWith("java.lang.ArithmeticException: / by zero (Filters.java:");
  }

  @Test
  void falseRefusesThePlugin() {
    assertThat(vm.chain(Filters.Tracer.class, "").start()).isFalse();
  }

  @Test
  void aStreamThatCannotBeMadeIsRefused() {
    HttpStream stream = stream(Filters.Unborn.class);
    assertThat(stream.request(request("/"), true)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().first(":status")).isEqualTo("503");
    stream.end();
    assertThat(vm.logs(Log.Level.INFO)).containsExactly("born");
    assertThat(vm.logs(Log.Level.CRITICAL)).hasSize(1);
  }

  @Test
  void aPluginThatCannotBeMadeIsRefused() {
    assertThat(vm.chain(Filters.UnbornPlugin.class, "").start()).isFalse();
    assertThat(vm.logs(Log.Level.CRITICAL))
        .singleElement()
        .asString()
        .startsWith("java.lang.UnsupportedOperationException (Filters.java:");
  }

  @Test
  void aPluginMayWantNoStreams() {
    HttpStream stream = stream(Filters.Idle.class);
    assertThat(stream.request(request("/"), true)).isEqualTo(Next.TO_UPSTREAM);
    stream.end();
    assertThat(vm.lines).isEmpty();
  }

  @Test
  void eachVmHasItsOwnStaticFields() {
    OneVm other = new OneVm();
    for (OneVm each : List.of(vm, other)) {
      HttpHost host = each.chain(Filters.Counting.class, "");
      host.start();
      host.newStream().request(request("/"), true);
      host.newStream().request(request("/"), true);
      assertThat(each.logs(Log.Level.INFO)).containsExactly("streams: 1", "streams: 2");
    }
  }

  @Test
  void pluginsOfOneVmHaveTheirOwnFields() {
    JvmVm shared = JvmVm.of(Filters.Tracer.class, vm.host);
    HttpHost host =
        new HttpHost(
            List.of(new FilterSlot(shared, Bytes.of("a")), new FilterSlot(shared, Bytes.of("b"))));
    assertThat(host.start()).isTrue();
    host.newStream().request(request("/"), true);
    assertThat(vm.logs(Log.Level.INFO))
        .contains("a: configure", "b: configure", "a1: request true", "b1: request true");
  }

  @Test
  void aRepeatedCreateMakesAFreshPlugin() {
    JvmVm own = JvmVm.of(Filters.Tracer.class, vm.host);
    own.contextCreate(1, 0);
    own.contextCreate(2, 1);
    own.contextCreate(1, 0);
    own.contextCreate(3, 1);
    assertThat(vm.logs(Log.Level.INFO))
        .containsExactly("plugin", "?1: stream", "plugin", "?1: stream");
  }

  @Test
  void headersAreGoneWhenTheRequestHasContinued() {
    HttpStream stream = stream(Filters.Keeping.class);
    HeaderList request = request("/kept");
    stream.request(request, true);
    stream.response(HeaderList.ofResponse().add(":status", "200"), true);
    assertThat(vm.logs(Log.Level.INFO))
        .containsExactly("during: /kept BAD_ARGUMENT", "later: BAD_ARGUMENT BAD_ARGUMENT");
    assertThat(request.headers())
        .containsExactly(new Header(":path", "/kept"), new Header("x-set", "yes"));
  }

  @Test
  void whatIsNoFilterIsRefused() {
    for (Class<?> no :
        List.of(Filters.NotAnnotated.class, Filters.NoKind.class, Filters.NeedsArgument.class)) {
      assertThatThrownBy(() -> JvmVm.of(no, vm.host))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(no.getName())
          .hasMessageContaining("@Filter");
    }
  }
}
