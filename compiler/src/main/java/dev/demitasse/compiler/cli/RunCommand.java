package dev.demitasse.compiler.cli;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Summary;
import dev.demitasse.compiler.serve.Origin;
import dev.demitasse.compiler.serve.ServedFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private static final int LAST_PORT = 65535;

  private final Console console;
  private final Messages messages;

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

  RunCommand(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  @Override
  public Integer call() throws ErrorsException, InputException, IOException {
    if (port < 0 || port > LAST_PORT) {
      throw usage("--port must be from 0 to " + LAST_PORT);
    }
    Origin origin = upstream == null ? null : origin(upstream);
    Servers.check();
    List<Module> modules = input.compile(messages);
    List<ServedFilter> filters = filters(modules);
    Summary.lines(modules, Map.of()).forEach(console.out()::println);
    return new Serving(console).serve(filters, vmId, port, origin);
  }

  private Origin origin(String url) {
    try {
      return Origin.of(url);
    } catch (IllegalArgumentException e) {
      throw usage("--upstream: " + e.getMessage());
    }
  }

  private List<ServedFilter> filters(List<Module> modules) {
    List<String> names = modules.stream().map(Module::name).toList();
    for (String name : configurations.keySet()) {
      if (!names.contains(name)) {
        String there = String.join(", ", names);
        throw usage("--config: there is no filter " + name + "; there are " + there);
      }
    }
    List<ServedFilter> filters = new ArrayList<>();
    for (Module module : modules) {
      String text = configurations.getOrDefault(module.name(), "");
      filters.add(new ServedFilter(module.name(), module.wasm(), configuration(text)));
    }
    return filters;
  }

  // The bytes as they are in the file, or as UTF-8 of the command line; here one a char.
  private Bytes configuration(String text) {
    byte[] bytes =
        text.startsWith("@") ? read(text.substring(1)) : text.getBytes(StandardCharsets.UTF_8);
    return Bytes.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw usage("--config: " + file + " cannot be read");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
