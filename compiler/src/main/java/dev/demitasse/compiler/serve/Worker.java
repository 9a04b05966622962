package dev.demitasse.compiler.serve;

import dev.demitasse.Bytes;
import dev.demitasse.stub.FaultPlan;
import dev.demitasse.stub.FilterSlot;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
import dev.demitasse.stub.SharedStore;
import dev.demitasse.stub.StubHost;
import dev.demitasse.stub.VmSetup;
import dev.demitasse.wasmhost.WasmVm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The filters, one VM each, and what is behind them. Made and used on the event loop only. */
final class Worker {
  private final HttpHost host;
  private final Upstream upstream;
  private final Consumer<Throwable> onDefect;

  private Worker(HttpHost host, Upstream upstream, Consumer<Throwable> onDefect) {
    this.host = host;
    this.upstream = upstream;
    this.onDefect = onDefect;
  }

  /** Starts all filters; if one refuses, ends them again. */
  static Worker start(ServeSettings settings, Upstream upstream) throws StartException {
    SharedStore store = new SharedStore();
    List<FilterSlot> chain = new ArrayList<>();
    for (ServedFilter filter : settings.filters()) {
      chain.add(slot(filter, settings, store));
    }
    HttpHost host = new HttpHost(chain);
    if (!host.start()) {
      host.close();
      throw new StartException("a filter refused to start");
    }
    return new Worker(host, upstream, settings.onDefect());
  }

  private static FilterSlot slot(ServedFilter filter, ServeSettings settings, SharedStore store) {
    VmSetup setup =
        new VmSetup(
            settings.vmId(),
            Bytes.EMPTY,
            store,
            new FaultPlan(),
            line -> settings.log().accept(filter.name(), line));
    return new FilterSlot(WasmVm.load(filter.wasm(), new StubHost(setup)), filter.configuration());
  }

  HttpStream newStream() {
    return host.newStream();
  }

  boolean hasStreams() {
    return host.hasStreams();
  }

  Upstream upstream() {
    return upstream;
  }

  void report(Throwable defect) {
    onDefect.accept(defect);
  }

  /** A filter has put something into a header of a response that would end its line. */
  void cannotSend(String headerName) {
    report(new IllegalArgumentException("the response header " + headerName + " cannot be sent"));
  }

  /** Ends the streams that are open, then the filters. */
  void close() {
    host.close();
  }
}
