package dev.demitasse.compiler.cli;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.diag.Printable;
import dev.demitasse.compiler.serve.Origin;
import dev.demitasse.compiler.serve.ServeSettings;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.Server;
import dev.demitasse.compiler.serve.StartException;
import dev.demitasse.stub.LogLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The part of {@code run} that comes after compiling: the only class here that needs the server. */
final class Serving {
  private final Console console;
  private final CommandLine commandLine;

  Serving(Console console, CommandLine commandLine) {
    this.console = console;
    this.commandLine = commandLine;
  }

  /** Serves until the process is told to end, or answers why it cannot. */
  int serve(
      List<Module> modules,
      Map<String, String> configurations,
      @Nullable String upstream,
      String vmId,
      int port) {
    ServeSettings settings =
        new ServeSettings(
            filters(modules, configurations),
            vmId,
            port,
            upstream == null ? null : origin(upstream),
            this::print,
            this::print);
    try {
      serve(settings);
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
    console.out().println("listening on http://" + Server.HOST + ":" + server.port() + " (Ctrl-C ends)");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      server.close();
    }
  }

  private List<ServedFilter> filters(List<Module> modules, Map<String, String> configurations) {
    for (String name : configurations.keySet()) {
      if (modules.stream().noneMatch(module -> module.name().equals(name))) {
        throw usage("--config: there is no filter " + name);
      }
    }
    List<ServedFilter> filters = new ArrayList<>();
    for (Module module : modules) {
      String text = configurations.getOrDefault(module.name(), "");
      filters.add(new ServedFilter(module.name(), module.wasm(), configuration(text)));
    }
    return filters;
  }

  // The bytes as they are in the file, or as UTF-8 of the command line.
  private Bytes configuration(String text) {
    byte[] bytes = text.startsWith("@") ? read(text.substring(1)) : text.getBytes(StandardCharsets.UTF_8);
    return Bytes.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw usage("--config: " + file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private Origin origin(String url) {
    try {
      return Origin.of(url);
    } catch (IllegalArgumentException e) {
      throw usage("--upstream: " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(commandLine, message);
  }

  private void print(String filter, LogLine line) {
    String level = line.level().name().toLowerCase(Locale.ROOT);
    console.out().println("[" + level + "] " + filter + ": " + Printable.bytes(line.text()));
  }

  private void print(Throwable defect) {
    console.err().println("demitasse: " + Printable.text(defect.toString()));
  }
}
