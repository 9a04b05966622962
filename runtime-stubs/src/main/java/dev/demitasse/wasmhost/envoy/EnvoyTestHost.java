package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Nullable;
import dev.demitasse.stub.LogLine;
import dev.demitasse.test.Exchange;
import dev.demitasse.test.Faults;
import dev.demitasse.test.FilterUnderTest;
import dev.demitasse.test.Host;
import dev.demitasse.test.HostBackend;
import dev.demitasse.test.NotOnThisHost;
import dev.demitasse.test.TestHost;
import dev.demitasse.test.Text;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;

/**
 * An Envoy for one test. All requests use one connection, as long as Envoy keeps it, so that they
 * meet the same worker.
 */
final class EnvoyTestHost implements HostBackend.RunningHost {
  private static final String VM_ID = "test";

  private final Path binary;
  private final List<FilterUnderTest> chain;
  private @Nullable EnvoyServer envoy;
  private @Nullable RawUpstream upstream;
  private @Nullable RawClient client;
  private List<LogLine> linesOfRefused = List.of();

  EnvoyTestHost(Path binary, List<FilterUnderTest> chain) {
    this.binary = binary;
    this.chain = chain;
  }

  @Override
  public boolean start(String configuration) {
    if (upstream != null) {
      throw new IllegalStateException("the host has started already");
    }
    Bytes bytes = Bytes.of(Text.toHost(configuration));
    List<EnvoyConfig.Module> modules =
        chain.stream().map(filter -> new EnvoyConfig.Module(filter.module(), bytes)).toList();
    upstream = new RawUpstream();
    try {
      envoy =
          EnvoyServer.start(
              binary, EnvoyConfig.of(modules, VM_ID, new EnvoyConfig.Upstream(upstream.port())));
      return true;
    } catch (EnvoyRefused refused) {
      if (!refused.byPlugin()) {
        throw refused;
      }
      linesOfRefused = refused.startLines();
      return false;
    }
  }

  private EnvoyServer started() {
    if (envoy == null && !start("")) {
      throw new IllegalStateException("a filter refused to start");
    }
    return envoy;
  }

  @Override
  public Exchange request(String method, String path) {
    return new EnvoyExchange(this, method, path);
  }

  /**
   * Sends a request, and returns when its stream is over in every respect.
   *
   * @return null if the connection broke before all of the response came
   */
  @Nullable
  HttpMessage exchange(HttpMessage request, HttpMessage ifItArrives) {
    EnvoyServer running = started();
    upstream.answer(arrived -> ifItArrives);
    if (client == null) {
      client = running.connect();
    }
    HttpMessage response = response(request);
    if (response == null || response.values("connection").contains("close")) {
      client.close();
      client = null;
    }
    running.settle();
    return response;
  }

  private @Nullable HttpMessage response(HttpMessage request) {
    try {
      return client.exchange(request);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof EOFException || e.getCause() instanceof SocketException) {
        return null;
      }
      throw e;
    }
  }

  /** All requests that have reached the upstream. */
  List<HttpMessage> atUpstream() {
    return upstream == null ? List.of() : upstream.seen();
  }

  @Override
  public List<String> startLogs(Log.Level level) {
    return texts(envoy == null ? linesOfRefused : envoy.startLines(), level);
  }

  @Override
  public List<String> logs(Log.Level level) {
    return texts(envoy == null ? List.of() : envoy.lines(), level);
  }

  private static List<String> texts(List<LogLine> lines, Log.Level level) {
    return lines.stream()
        .filter(line -> line.level() == level)
        .map(line -> Text.toTest(line.text()))
        .toList();
  }

  @Override
  public TestHost otherWorker() {
    throw new NotOnThisHost("otherWorker", Host.ENVOY);
  }

  @Override
  public Faults on(String hostCall) {
    throw new NotOnThisHost("on", Host.ENVOY);
  }

  @Override
  public long metric(String name) {
    return started().metric(Text.toHost(name));
  }

  @Override
  public @Nullable Bytes shared(String key) {
    throw new NotOnThisHost("shared", Host.ENVOY);
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
    if (envoy != null) {
      envoy.close();
    }
    if (upstream != null) {
      upstream.close();
    }
  }
}
