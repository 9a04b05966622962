package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.OutBytes;
import org.junit.jupiter.api.Test;

class HostFunctionsTest {
  private static final int OK = 0;
  private static final int NOT_FOUND = 1;
  private static final int BAD_ARGUMENT = 2;

  private static final Bytes X = Bytes.of("x");

  private final OneVm vm = new OneVm();
  private final HostCalls calls = vm.host.calls();
  private final OutBytes out = new OutBytes();
  private final HostContext context = HostContext.ofStream();

  private final HeaderList request = HeaderList.ofRequest().add("x", "1").add("x", "2");

  private int read(int map, String name) {
    return calls.getHeaderMapValue(map, Bytes.of(name), out);
  }

  @Test
  void logLevelsBeyondCriticalAreRefused() {
    for (int level = 0; level <= 5; level++) {
      assertThat(calls.log(level, Bytes.of("line " + level))).isEqualTo(OK);
    }
    assertThat(calls.log(6, X)).isEqualTo(BAD_ARGUMENT);
    assertThat(calls.log(-1, X)).isEqualTo(BAD_ARGUMENT);
    assertThat(vm.lines).hasSize(6);
    assertThat(vm.logs(Log.Level.CRITICAL)).containsExactly("line 5");
  }

  @Test
  void theFirstOfRepeatedHeadersIsRead() {
    context.requestHeaders = request;
    vm.host.enter(context);
    assertThat(read(0, "X")).isEqualTo(OK);
    assertThat(out.value.text()).isEqualTo("1");
    assertThat(read(0, "none")).isEqualTo(NOT_FOUND);
  }

  @Test
  void aMapThatIsNotThereIsABadArgument() {
    vm.host.enter(context);
    for (int map = -1; map <= 8; map++) {
      assertThat(read(map, "x")).isEqualTo(BAD_ARGUMENT);
      assertThat(calls.addHeaderMapValue(map, X, X)).isEqualTo(BAD_ARGUMENT);
      assertThat(calls.replaceHeaderMapValue(map, X, X)).isEqualTo(BAD_ARGUMENT);
      assertThat(calls.setHeaderMapPairs(map, Bytes.EMPTY)).isEqualTo(BAD_ARGUMENT);
      assertThat(calls.removeHeaderMapValue(map, X)).isEqualTo(BAD_ARGUMENT);
    }
  }

  @Test
  void thePairsOfAMapThatIsNotThereAreNone() {
    out.value = X;
    assertThat(calls.getHeaderMapPairs(2, out)).isEqualTo(OK);
    assertThat(out.value.length()).isZero();
    assertThat(calls.getHeaderMapPairs(8, out)).isEqualTo(BAD_ARGUMENT);
  }

  @Test
  void pairsHoldRepeatedHeaders() {
    context.responseHeaders = request;
    vm.host.enter(context);
    assertThat(calls.getHeaderMapPairs(2, out)).isEqualTo(OK);
    assertThat(EncodedHeaders.decode(out.value)).isEqualTo(request.headers());
  }

  @Test
  void headersAreChangedInPlace() {
    context.requestHeaders = request;
    vm.host.enter(context);
    assertThat(calls.addHeaderMapValue(0, Bytes.of("y"), X)).isEqualTo(OK);
    assertThat(calls.replaceHeaderMapValue(0, X, Bytes.of("3"))).isEqualTo(OK);
    assertThat(calls.removeHeaderMapValue(0, Bytes.of("none"))).isEqualTo(OK);
    assertThat(request.headers()).containsExactly(new Header("y", "x"), new Header("x", "3"));
  }

  @Test
  void whileLoggingMapsAreReadOnlyAndMissingOnesNotFound() {
    context.logging(new HostContext.LoggedStream(request, null));
    vm.host.enter(context);
    assertThat(read(0, "x")).isEqualTo(OK);
    assertThat(read(2, "x")).isEqualTo(NOT_FOUND);
    assertThat(read(1, "x")).isEqualTo(NOT_FOUND);
    assertThat(read(8, "x")).isEqualTo(BAD_ARGUMENT);
    assertThat(calls.removeHeaderMapValue(0, X)).isEqualTo(BAD_ARGUMENT);
    assertThat(request.size()).isEqualTo(2);
  }

  @Test
  void theConfigurationIsThereOnlyWhileItIsConfigured() {
    vm.host.enter(context);
    assertThat(calls.getBufferBytes(7, 0, -1, out)).isEqualTo(NOT_FOUND);
    context.pluginConfiguration = Bytes.of("abcdef");
    assertThat(calls.getBufferBytes(7, 2, 3, out)).isEqualTo(OK);
    assertThat(out.value.text()).isEqualTo("cde");
    assertThat(calls.getBufferBytes(7, 2, -1, out)).isEqualTo(OK);
    assertThat(out.value.text()).isEqualTo("cdef");
    assertThat(calls.getBufferBytes(7, 7, 1, out)).isEqualTo(OK);
    assertThat(out.value.length()).isZero();
    assertThat(calls.getBufferBytes(7, -1, 1, out)).isEqualTo(OK);
    assertThat(out.value.length()).isZero();
  }

  @Test
  void theVmConfigurationIsAlwaysThere() {
    assertThat(calls.getBufferBytes(6, 0, 100, out)).isEqualTo(OK);
    assertThat(out.value.text()).isEqualTo("vm config");
  }

  @Test
  void otherBuffersAreEmptyOrNotThere() {
    assertThat(calls.getBufferBytes(0, 0, 100, out)).isEqualTo(OK);
    assertThat(out.value.length()).isZero();
    assertThat(calls.getBufferBytes(4, 0, 100, out)).isEqualTo(NOT_FOUND);
    assertThat(calls.getBufferBytes(9, 0, 100, out)).isEqualTo(BAD_ARGUMENT);
    assertThat(calls.getBufferBytes(-1, 0, 100, out)).isEqualTo(BAD_ARGUMENT);
  }

  @Test
  void aReplyIsAStreamsAndTheFirstOneCounts() {
    assertThat(calls.sendLocalResponse(403, Bytes.EMPTY, X, Bytes.EMPTY, -1)).isEqualTo(OK);
    vm.host.enter(context);
    calls.sendLocalResponse(401, Bytes.EMPTY, X, Bytes.EMPTY, -1);
    calls.sendLocalResponse(402, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, -1);
    LocalResponse reply = context.takeReply();
    assertThat(reply.headers().first(":status")).isEqualTo("401");
    assertThat(reply.headers().first("content-type")).isEqualTo("text/plain");
    assertThat(context.takeReply()).isNull();
  }

  @Test
  void aReplyHasTheHeadersThatBelongToItsBody() {
    Bytes own =
        HeaderList.ofResponse().add("content-type", "a/b").add("content-length", "7").encoded();
    HeaderList full = LocalResponse.of(200, Bytes.of("body"), own).headers();
    assertThat(full.first("content-type")).isEqualTo("a/b");
    assertThat(full.first("content-length")).isEqualTo("4");
    HeaderList empty = LocalResponse.of(200, Bytes.EMPTY, own).headers();
    assertThat(empty.headers()).containsExactly(new Header(":status", "200"));
  }

  @Test
  void enteringNests() {
    context.requestHeaders = request;
    try (StubHost.Entered outer = vm.host.enter(context)) {
      try (StubHost.Entered inner = vm.host.enter(HostContext.ofStream())) {
        assertThat(read(0, "x")).isEqualTo(BAD_ARGUMENT);
      }
      assertThat(read(0, "x")).isEqualTo(OK);
    }
    assertThat(read(0, "x")).isEqualTo(BAD_ARGUMENT);
  }
}
