package dev.demitasse.compiler.cli;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Summary;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      "  demitasse run target/classes --port 0 --config add-header=@header.txt"
    })
final class RunCommand implements Callable<Integer> {
  private static final String LAB_PORT = "18000";

  private final Console console;

  @Spec private CommandSpec command;
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
  private Map<String, String> configurations = new LinkedHashMap<>();

  @Option(
      names = "--vm-id",
      paramLabel = "ID",
      defaultValue = "demitasse",
      description = "The vm_id of all VMs (default ${DEFAULT-VALUE}).")
  private String vmId;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    Servers.check();
    List<Module> modules = input.compile();
    Summary.lines(modules).forEach(console.out()::println);
    return new Serving(console, command.commandLine())
        .serve(modules, configurations, upstream, vmId, port);
  }
}
