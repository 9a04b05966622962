package dev.demitasse.wasmhost.envoy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Envoy's process and files; both end with {@link #end}, or with this JVM. */
final class EnvoyProcess {
  private static final long GRACE_SECONDS = 10;

  private final EnvoyFiles files;
  private final Process process;
  private final Thread killer = new Thread(this::kill, "envoy-killer");

  private EnvoyProcess(EnvoyFiles files, Process process) {
    this.files = files;
    this.process = process;
  }

  /** {@code inForeground}: its log goes to the standard error of this program, for a person. */
  static EnvoyProcess start(Path binary, EnvoyConfig config, boolean inForeground)
      throws IOException {
    EnvoyFiles files = EnvoyFiles.create(config);
    Process started =
        new ProcessBuilder(command(binary, config, files, inForeground))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(
                inForeground
                    ? ProcessBuilder.Redirect.INHERIT
                    : ProcessBuilder.Redirect.to(files.log().toFile()))
            .start();
    EnvoyProcess process = new EnvoyProcess(files, started);
    process.endWithJvm();
    return process;
  }

  private static List<String> command(
      Path binary, EnvoyConfig config, EnvoyFiles files, boolean inForeground) {
    List<String> command = new ArrayList<>();
    command.add(binary.toString());
    command.addAll(List.of("-c", files.config().toString()));
    command.addAll(List.of("--admin-address-path", files.adminAddress().toString()));
    command.addAll(List.of("--concurrency", Integer.toString(config.workers())));
    command.addAll(List.of("-l", "warning"));
    command.addAll(List.of("--component-log-level", "wasm:" + config.logLevel()));
    command.addAll(inForeground ? EnvoyLog.READABLE : EnvoyLog.OPTIONS);
    command.add("--disable-hot-restart");
    return command;
  }

  private void endWithJvm() {
    try {
      Runtime.getRuntime().addShutdownHook(killer);
    } catch (IllegalStateException e) { // the JVM is ending already
      kill();
      throw e;
    }
  }

  EnvoyFiles files() {
    return files;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the end, however long it takes. */
  int exitStatus() {
    return process.onExit().join().exitValue();
  }

  /** Waits a while for an end that is under way. */
  void awaitEnd() {
    try {
      process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends Envoy as its operator would, if need be by force, and removes its files. */
  void end() {
    process.destroy();
    awaitEnd();
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      // the JVM is ending: the hook runs, and finds nothing to do
    }
  }

  private void kill() {
    process.destroyForcibly();
    process.onExit().join();
    files.delete();
  }
}
