package dev.demitasse.samples.hosts;

import dev.demitasse.compiler.serve.Origin;
import dev.demitasse.compiler.serve.ServeSettings;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.Server;
import dev.demitasse.compiler.serve.StartException;
import dev.demitasse.samples.all.Traffic;
import dev.demitasse.stub.LogLine;
import dev.demitasse.wasmhost.envoy.RawUpstream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The host in this process, as {@code demitasse run} starts it. */
final class Embedded implements ComparedHost {
  private final RawUpstream upstream = new RawUpstream();
  private final List<LogLine> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<Throwable> defects = Collections.synchronizedList(new ArrayList<>());
  private final Server server;
  private final List<LogLine> startLines;

  Embedded(Chain chain) {
    upstream.answer(Answers::to);
    List<ServedFilter> filters =
        chain.samples().stream()
            .map(each -> new ServedFilter(each.name(), each.module(), Traffic.CONFIGURATION))
            .toList();
    try {
      server =
          Server.start(
              new ServeSettings(
                  filters,
                  "vm",
                  0,
                  chain.hasUpstream() ? new Origin(Server.HOST, upstream.port()) : null,
                  (name, line) -> lines.add(line),
                  defects::add));
    } catch (StartException e) {
      throw new IllegalStateException(e);
    }
    startLines = takeLines();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public RawUpstream upstream() {
    return upstream;
  }

  @Override
  public List<LogLine> startLines() {
    return startLines;
  }

  @Override
  public List<LogLine> settle() {
    server.settle();
    if (!defects.isEmpty()) {
      throw new IllegalStateException("a defect of the embedded host", defects.get(0));
    }
    return takeLines();
  }

  private List<LogLine> takeLines() {
    List<LogLine> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  @Override
  public void close() {
    server.close();
    upstream.close();
  }
}
