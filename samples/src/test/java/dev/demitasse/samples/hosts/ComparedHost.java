package dev.demitasse.samples.hosts;

import dev.demitasse.stub.LogLine;
import dev.demitasse.wasmhost.envoy.RawUpstream;
import java.util.List;

/** A host that runs a chain in front of an upstream of its own. */
interface ComparedHost extends AutoCloseable {
  /** The port that takes requests. */
  int port();

  RawUpstream upstream();

  /** What filters logged until the host was ready. */
  List<LogLine> startLines();

  /** Waits until no stream is left; what filters have logged since it was called last. */
  List<LogLine> settle();

  @Override
  void close();
}
