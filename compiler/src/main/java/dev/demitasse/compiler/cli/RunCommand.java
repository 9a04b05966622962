package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Summary;
import dev.demitasse.compiler.run.RunHost;
import dev.demitasse.compiler.run.RunSettings;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.StartException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demitasse run}. */
@Command(
    name = "run",
    description = {
      "Compiles filters and serves HTTP through them on 127.0.0.1, until Ctrl-C.",
      "They are chained in the order of their module names, each in a VM of its own, all under one"
          + " vm_id, before a direct response \"hello world\" or an upstream."
    },
    footer = {
      "",
      "Examples:",
      "  demitasse run src/main/java/org/example/filters",
      "  demitasse run AddHeader.java --upstream http://127.0.0.1:8080",
      "  demitasse run target/classes --port 0 --config add-header=@header.txt",
      "  demitasse run target/classes --envoy"
    })
final class RunCommand implements Callable<Integer> {
  private static final String LAB_PORT = "18000";

  private final Console console;
  private final Messages messages;

  @Mixin private InputOptions input;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = LAB_PORT,
      description = "Port to listen on; 0 for any that is free (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--upstream",
      paramLabel = "URL",
      description = "Where requests go after the filters: http://HOST:PORT.")
  private @Nullable String upstream;

  @Option(
      names = "--config",
      paramLabel = "NAME=TEXT|NAME=@FILE",
      description = "Configuration of a filter, by its module name.")
  private List<String> configurations = new ArrayList<>();

  @Option(
      names = "--vm-id",
      paramLabel = "ID",
      defaultValue = "demitasse",
      description = "The vm_id of all VMs (default ${DEFAULT-VALUE}).")
  private String vmId;

  @Option(
      names = "--envoy",
      description = "Run a real Envoy: the one that ENVOY names, else that on the PATH.")
  private boolean envoy;

  RunCommand(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    RunSettings settings = RunSettings.of(port, upstream, configurations, vmId);
    RunHost host = RunHost.of(envoy, console.out()::println, this::printDefect);
    host.check();
    List<Module> modules = input.compile(messages);
    List<ServedFilter> filters = settings.filters(modules);
    messages.printIfAny();
    Summary.lines(modules, Map.of()).forEach(messages.summary()::println);
    try {
      host.serve(filters, settings);
      return ExitStatus.DONE;
    } catch (StartException e) {
      console.err().println("demitasse: " + e.getMessage());
      console.err().println("  use: see what is logged above, and --config");
      return ExitStatus.DIAGNOSTICS;
    }
  }

  private void printDefect(String line) {
    console.err().println("demitasse: " + line);
  }
}
