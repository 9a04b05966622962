package dev.demitasse.compiler.run;

import dev.demitasse.compiler.diag.Printable;
import dev.demitasse.compiler.serve.ServeSettings;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.Server;
import dev.demitasse.compiler.serve.StartException;
import dev.demitasse.stub.LogLine;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The part of {@link EmbeddedHost} that needs the server, and so the optional dependencies. */
final class Serving {
  private final Consumer<String> out;
  private final Consumer<String> err;

  Serving(Consumer<String> out, Consumer<String> err) {
    this.out = out;
    this.err = err;
  }

  // On Ctrl-C the JVM runs the hook and then answers 130, as a shell expects it.
  void serve(List<ServedFilter> filters, RunSettings settings) throws StartException {
    Server server =
        Server.start(
            new ServeSettings(
                filters,
                settings.vmId(),
                settings.port(),
                settings.upstream(),
                this::print,
                this::print));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demitasse-end"));
    out.accept(RunSettings.listening(server.port()));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      server.close();
    }
  }

  private void print(String filter, LogLine line) {
    String level = line.level().name().toLowerCase(Locale.ROOT);
    out.accept("[" + level + "] " + filter + ": " + Printable.bytes(line.text()));
  }

  private void print(Throwable defect) {
    err.accept(Printable.text(defect.toString()));
  }
}
