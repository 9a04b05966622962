package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Nullable;
import dev.demitasse.stub.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A running Envoy with its chain of modules. It ends with {@link #close}, or with this JVM. Its log
 * is complete only after {@link #settle}.
 */
public final class EnvoyServer implements AutoCloseable {
  private final EnvoyProcess process;
  private final EnvoyLog log;
  private @Nullable Admin admin;
  private int port;
  private int startLines;

  private EnvoyServer(EnvoyProcess process, EnvoyConfig config) {
    this.process = process;
    log = new EnvoyLog(process.files().log(), config.vmId());
  }

  /**
   * Starts Envoy and waits until all its workers serve.
   *
   * @throws EnvoyRefused if it ended instead: a module or its configuration was refused
   */
  public static EnvoyServer start(Path binary, EnvoyConfig config) {
    return serving(binary, config, false);
  }

  /**
   * As {@link #start}, for a person: Envoy logs to the standard error of this program, and nothing
   * of it is kept.
   */
  public static EnvoyServer startInForeground(Path binary, EnvoyConfig config) {
    return serving(binary, config, true);
  }

  private static EnvoyServer serving(Path binary, EnvoyConfig config, boolean inForeground) {
    EnvoyServer server;
    try {
      server = new EnvoyServer(EnvoyProcess.start(binary, config, inForeground), config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      server.awaitServing();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void awaitServing() {
    Await.until("Envoy's admin address", () -> alive() && process.files().adminPort() > 0);
    Await.until("Envoy's workers", () -> alive() && serving());
    port = admin.listenerPort();
    startLines = log.filterLines().size();
  }

  private boolean alive() {
    if (!process.isAlive()) {
      throw new EnvoyRefused(log.filterLines(), log.otherLines());
    }
    return true;
  }

  /** While Envoy refuses its configuration its admin interface may go away under a question. */
  private boolean serving() {
    try {
      if (admin == null) {
        admin = new Admin(process.files().adminPort());
      }
      return admin.isServing();
    } catch (UncheckedIOException e) {
      process.awaitEnd();
      alive();
      throw e;
    }
  }

  /** The port that takes requests. */
  public int port() {
    return port;
  }

  /** A new connection to it; the caller closes it. */
  public RawClient connect() {
    return new RawClient(port);
  }

  /**
   * Waits until no stream is left, whose log, done and delete callbacks have run then: what they
   * logged is in {@link #lines}.
   */
  public void settle() {
    Await.until("the end of all streams", () -> alive() && stat("downstream_rq_active") == 0);
  }

  /** The value of a filter's counter or gauge, 0 while there is none of that name. */
  public long metric(String name) {
    return admin.stat("wasmcustom." + name);
  }

  private long stat(String name) {
    return admin.stat("http.main." + name);
  }

  /** What filters logged before Envoy was ready: their start, on every thread. */
  public List<LogLine> startLines() {
    return log.filterLines().subList(0, startLines);
  }

  /** What filters logged since. */
  public List<LogLine> lines() {
    List<LogLine> all = log.filterLines();
    return all.subList(startLines, all.size());
  }

  /** What Envoy itself said at level error or above: a trap in a module is here. */
  public List<String> problems() {
    return log.otherLines();
  }

  /** Waits until Envoy ends by itself or is told to from outside; its exit status. */
  public int awaitEnd() {
    return process.exitStatus();
  }

  /** The folder of its files, which {@link #close} removes. */
  Path files() {
    return process.files().folder();
  }

  /** Ends Envoy as its operator would, and removes its files. */
  @Override
  public void close() {
    if (admin != null) {
      admin.close();
    }
    process.end();
  }
}
