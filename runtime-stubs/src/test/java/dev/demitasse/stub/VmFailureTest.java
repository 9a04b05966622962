package dev.demitasse.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.stub.HttpStream.Next;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the host does with a module that traps. */
class VmFailureTest {
  private final OneVm vm = new OneVm();
  private final List<String> entered = new ArrayList<>();

  /** Traps in one callback. */
  private final class Trapping implements FilterVm {
    private final String trap;

    Trapping(String trap) {
      this.trap = trap;
    }

    private int enter(String callback) {
      entered.add(callback);
      if (callback.equals(trap)) {
        throw new VmFailure("Function: " + callback + " failed: unreachable", null);
      }
      return 0;
    }

    @Override
    public StubHost host() {
      return vm.host;
    }

    @Override
    public void contextCreate(int contextId, int parentId) {
      enter("create");
    }

    @Override
    public boolean vmStart(int rootId, int vmConfigurationSize) {
      return enter("vm start") == 0;
    }

    @Override
    public boolean configure(int rootId, int pluginConfigurationSize) {
      return enter("configure") == 0;
    }

    @Override
    public int requestHeaders(int contextId, int headers, boolean endOfStream) {
      return enter("request");
    }

    @Override
    public int requestBody(int contextId, int size, boolean endOfStream) {
      return enter("request body");
    }

    @Override
    public int responseHeaders(int contextId, int headers, boolean endOfStream) {
      return enter("response");
    }

    @Override
    public int responseBody(int contextId, int size, boolean endOfStream) {
      return enter("response body");
    }

    @Override
    public void log(int contextId) {
      enter("log");
    }

    @Override
    public boolean done(int contextId) {
      return enter("done") == 0;
    }

    @Override
    public void delete(int contextId) {
      enter("delete");
    }

    @Override
    public void close() {
      vm.close();
    }
  }

  private HttpHost host(String trap) {
    return new HttpHost(List.of(new FilterSlot(new Trapping(trap), Bytes.EMPTY)));
  }

  @Test
  void atStartItRefusesThePlugin() {
    assertThat(host("vm start").start()).isFalse();
    assertThat(entered).containsExactly("create", "vm start");
    assertThat(vm.logs(Log.Level.ERROR)).containsExactly("Function: vm start failed: unreachable");
  }

  @Test
  void inARequestItAnswers503AndIsNeverEnteredAgain() {
    HttpHost host = host("request");
    assertThat(host.start()).isTrue();
    HttpStream other = host.newStream();
    HttpStream stream = host.newStream();
    for (HttpStream each : List.of(stream, other)) {
      assertThat(each.request(HeaderList.ofRequest(), true)).isEqualTo(Next.TO_CLIENT);
      assertThat(each.responseHeaders().headers()).containsExactly(new Header(":status", "503"));
    }
    host.close();
    assertThat(entered).containsExactly("create", "vm start", "configure", "create", "request");
  }

  @Test
  void inABodyItAnswers503AsLongAsNothingHasLeft() {
    HttpHost host = host("request body");
    host.start();
    HttpStream stream = host.newStream();
    stream.request(HeaderList.ofRequest(), false);
    assertThat(stream.requestBody(Bytes.of("a"), true).next()).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().first(":status")).isEqualTo("503");
  }

  @Test
  void inTheBodyOfAResponseItBreaksOff() {
    HttpHost host = host("response body");
    host.start();
    HttpStream stream = host.newStream();
    stream.request(HeaderList.ofRequest(), true);
    stream.response(HeaderList.ofResponse().add(":status", "200"), false);
    assertThat(stream.responseBody(Bytes.of("a"), true).next()).isEqualTo(Next.RESET);
  }

  @Test
  void inAResponseItAnswers503() {
    HttpHost host = host("response");
    host.start();
    HttpStream stream = host.newStream();
    stream.request(HeaderList.ofRequest(), true);
    HeaderList response = HeaderList.ofResponse().add(":status", "200");
    assertThat(stream.response(response, true)).isEqualTo(Next.TO_CLIENT);
    assertThat(stream.responseHeaders().first(":status")).isEqualTo("503");
  }
}
