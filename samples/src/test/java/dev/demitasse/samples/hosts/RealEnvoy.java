package dev.demitasse.samples.hosts;

import dev.demitasse.samples.all.Traffic;
import dev.demitasse.stub.LogLine;
import dev.demitasse.wasmhost.envoy.EnvoyConfig;
import dev.demitasse.wasmhost.envoy.EnvoyServer;
import dev.demitasse.wasmhost.envoy.RawUpstream;
import java.nio.file.Path;
import java.util.List;

/** An Envoy with its default settings, and one worker, as the embedded host has. */
final class RealEnvoy implements ComparedHost {
  private final RawUpstream upstream = new RawUpstream();
  private final EnvoyServer envoy;
  private int linesTaken;

  RealEnvoy(Path binary, Chain chain) {
    upstream.answer(Answers::to);
    List<EnvoyConfig.Module> modules =
        chain.samples().stream()
            .map(each -> new EnvoyConfig.Module(each.name(), each.module(), Traffic.CONFIGURATION))
            .toList();
    EnvoyConfig.Backend backend =
        chain.hasUpstream()
            ? new EnvoyConfig.Upstream(upstream.port())
            : new EnvoyConfig.DirectResponse("hello world\n");
    envoy = EnvoyServer.start(binary, new EnvoyConfig(modules, "vm", backend, 1, "trace", 0, true));
  }

  @Override
  public int port() {
    return envoy.port();
  }

  @Override
  public RawUpstream upstream() {
    return upstream;
  }

  @Override
  public List<LogLine> startLines() {
    return envoy.startLines();
  }

  @Override
  public List<LogLine> settle() {
    envoy.settle();
    List<LogLine> all = envoy.lines();
    List<LogLine> taken = all.subList(linesTaken, all.size());
    linesTaken = all.size();
    return taken;
  }

  @Override
  public void close() {
    envoy.close();
    upstream.close();
  }
}
