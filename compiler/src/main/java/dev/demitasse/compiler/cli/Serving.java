package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Printable;
import dev.demitasse.compiler.serve.Origin;
import dev.demitasse.compiler.serve.ServeSettings;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.Server;
import dev.demitasse.compiler.serve.StartException;
import dev.demitasse.stub.LogLine;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The part of {@code run} that needs the server, and so the optional dependencies. */
final class Serving {
  private final Console console;

  Serving(Console console) {
    this.console = console;
  }

  /** Serves until the process is told to end, or answers why it cannot. */
  int serve(List<ServedFilter> filters, String vmId, int port, @Nullable Origin upstream) {
    try {
      serve(new ServeSettings(filters, vmId, port, upstream, this::print, this::print));
      return ExitStatus.DONE;
    } catch (StartException e) {
      console.err().println("demitasse: " + e.getMessage());
      console.err().println("  use: see what the filters have logged above, and --config");
      return ExitStatus.DIAGNOSTICS;
    }
  }

  // On Ctrl-C the JVM runs the hook and then answers 130, as a shell expects it.
  private void serve(ServeSettings settings) throws StartException {
    Server server = Server.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demitasse-end"));
    console
        .out()
        .println("listening on http://" + Server.HOST + ":" + server.port() + " (Ctrl-C ends)");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      server.close();
    }
  }

  private void print(String filter, LogLine line) {
    String level = line.level().name().toLowerCase(Locale.ROOT);
    console.out().println("[" + level + "] " + filter + ": " + Printable.bytes(line.text()));
  }

  private void print(Throwable defect) {
    console.err().println("demitasse: " + Printable.text(defect.toString()));
  }
}
