package dev.demitasse.compiler.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Configuration;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;
import dev.demitasse.ResponseHeaders;
import dev.demitasse.StreamLog;
import dev.demitasse.compiler.HostProfile;
import dev.demitasse.compiler.Options;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import dev.demitasse.wasmhost.Probe;
import dev.demitasse.wasmhost.WasmVm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Plugins and streams with fields: each keeps its own, for as long as it lives and no longer. */
class ContextsTest {
  private static final long SEED = 20_261_122;

  /** Numbers its streams; each remembers its number and what its request said. */
  @Filter("counting")
  static final class Counting extends Plugin {
    private int streams;
    private long limit = -1;

    @Override
    public boolean onConfigure(Configuration configuration) {
      limit = configuration.bytes().length();
      Log.info("limit {}", limit);
      return true;
    }

    @Override
    public HttpFilter newHttpFilter() {
      streams++;
      return new Stream(this, streams);
    }

    static final class Stream extends HttpFilter {
      private final Counting plugin;
      private final int number;
      private long asked;
      private boolean answered;

      Stream(Counting plugin, int number) {
        this.plugin = plugin;
        this.number = number;
      }

      @Override
      public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
        asked = headers.getLong("x-ask", -1);
        return CONTINUE;
      }

      @Override
      public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
        answered = true;
        headers.set("x-number", Integer.toString(number));
        headers.set("x-asked", Long.toString(asked));
        return CONTINUE;
      }

      @Override
      public void onLog(StreamLog log) {
        Log.info("{} of {}, limit {}", number, plugin.streams, plugin.limit);
        Log.info(answered ? "answered" : "not answered");
      }
    }
  }

  @Test
  void manyStreamsAtOnceKeepTheirFields() {
    assertSame(
        run -> {
          try (HttpHost host = host(run, "12345")) {
            run.note("start", host.start());
            Random random = new Random(SEED);
            List<HttpStream> open = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
              open.add(opened(host, random.nextLong()));
              if (random.nextInt(3) == 0) {
                answer(run, open.remove(random.nextInt(open.size())));
              }
            }
            Collections.shuffle(open, random);
            open.subList(open.size() / 2, open.size()).forEach(stream -> answer(run, stream));
          }
        });
  }

  @Test
  void twoPluginsInOneVmHaveTheirOwnFields() {
    assertSame(
        run -> {
          FilterSlot one = new FilterSlot(run.vm, Bytes.of("1"));
          FilterSlot two = new FilterSlot(run.vm, Bytes.of("22"));
          try (HttpHost chain = new HttpHost(List.of(one, two));
              HttpHost alone = new HttpHost(List.of(new FilterSlot(run.vm, Bytes.of("333"))))) {
            run.note("start", chain.start());
            run.note("start", alone.start());
            for (int i = 0; i < 3; i++) {
              answer(run, opened(chain, i));
              answer(run, opened(alone, -i));
            }
          }
        });
  }

  @Test
  void aPluginThatIsCreatedAgainIsFresh() {
    assertSame(
        run -> {
          for (int round = 0; round < 3; round++) {
            run.vm.contextCreate(1, 0);
            run.note("start", run.vm.vmStart(1, 0));
            for (int stream = 2; stream < 5; stream++) {
              run.vm.contextCreate(stream, 1);
            }
            for (int stream = 2; stream < 5; stream++) {
              run.vm.log(stream);
              run.note("done", run.vm.done(stream));
              run.vm.delete(stream);
            }
          }
        });
  }

  @Test
  void memoryIsThatOfTheStreamsThatAreOpen() {
    List<Integer> addresses = new ArrayList<>();
    WasmVm vm = WasmVm.load(new Classes(Counting.class).module(Options.DEFAULT), silentHost());
    vm.watch(
        new Probe() {
          @Override
          public void allocated(int size, int address) {
            addresses.add(address);
          }
        });
    try (HttpHost host = new HttpHost(List.of(new FilterSlot(vm, Bytes.EMPTY)))) {
      assertThat(host.start()).isTrue();
      Deque<HttpStream> open = new ArrayDeque<>();
      requests(host, open, 1000);
      int pages = vm.memoryPages();
      List<Integer> early = last(addresses);
      requests(host, open, 99_000);

      assertThat(last(addresses)).isEqualTo(early);
      assertThat(vm.memoryPages()).isEqualTo(pages);
    }
  }

  /** Keeps texts of its own and of its plugin, which each request replaces. */
  @Filter("remembering")
  static final class Remembering extends Plugin {
    private String last = "";

    @Override
    public HttpFilter newHttpFilter() {
      return new Stream(this);
    }

    static final class Stream extends HttpFilter {
      private final Remembering plugin;
      private String asked = "";

      Stream(Remembering plugin) {
        this.plugin = plugin;
      }

      @Override
      public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
        asked = headers.get("x-ask", "");
        plugin.last = asked + asked;
        return CONTINUE;
      }

      @Override
      public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
        headers.set("x-asked", asked + plugin.last);
        return CONTINUE;
      }
    }
  }

  @Test
  void whatIsReplacedIsGone() {
    for (Options options : List.of(Options.DEFAULT, new Options(HostProfile.ENVOY, 0))) {
      WasmVm vm = WasmVm.load(new Classes(Remembering.class).module(options), silentHost());
      try (HttpHost host = new HttpHost(List.of(new FilterSlot(vm, Bytes.EMPTY)))) {
        assertThat(host.start()).isTrue();
        Deque<HttpStream> open = new ArrayDeque<>();
        requests(host, open, 1000);
        int pages = vm.memoryPages();
        requests(host, open, options.fuel() == 0 ? 9_000 : 99_000);

        assertThat(vm.memoryPages()).isEqualTo(pages);
      }
    }
  }

  private static StubHost silentHost() {
    return new StubHost(
        new VmSetup("vm", Bytes.EMPTY, new SharedStore(), new FaultPlan(), line -> {}));
  }

  /** A hundred streams are open at any time. */
  private static void requests(HttpHost host, Deque<HttpStream> open, int count) {
    for (int i = 0; i < count; i++) {
      open.add(opened(host, 7));
      if (open.size() > 100) {
        HttpStream oldest = open.remove();
        oldest.response(HeaderList.ofResponse().add(":status", "200"), true);
        oldest.end();
      }
    }
  }

  private static List<Integer> last(List<Integer> addresses) {
    List<Integer> last =
        List.copyOf(addresses.subList(Math.max(0, addresses.size() - 5), addresses.size()));
    addresses.clear();
    return last;
  }

  private static void assertSame(Consumer<Run> play) {
    List<String> expected = List.of();
    for (Machine machine : Machine.values()) {
      try (Run run = new Run(machine, Counting.class)) {
        play.accept(run);
        assertThat(run.lines).isNotEmpty();
        if (machine == Machine.JVM) {
          expected = List.copyOf(run.lines);
        }
        assertThat(String.join("\n", run.lines))
            .as("%s", machine)
            .isEqualTo(String.join("\n", expected));
      }
    }
  }

  private static HttpHost host(Run run, String configuration) {
    return new HttpHost(List.of(new FilterSlot(run.vm, Bytes.of(configuration))));
  }

  private static HttpStream opened(HttpHost host, long asked) {
    HttpStream stream = host.newStream();
    stream.request(
        HeaderList.ofRequest().add(":path", "/").add("x-ask", Long.toString(asked)), true);
    return stream;
  }

  private static void answer(Run run, HttpStream stream) {
    stream.response(HeaderList.ofResponse().add(":status", "200"), true);
    run.note("answer", stream.responseHeaders().headers());
    stream.end();
  }
}
