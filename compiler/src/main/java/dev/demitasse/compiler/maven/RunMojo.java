package dev.demitasse.compiler.maven;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.input.Input;
import dev.demitasse.compiler.input.InputException;
import dev.demitasse.compiler.output.Summary;
import dev.demitasse.compiler.run.RunHost;
import dev.demitasse.compiler.run.RunSettings;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.StartException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the filters of the project and serves HTTP through them on 127.0.0.1, until Ctrl-C. They
 * are chained in the order of their module names, each in a VM of its own, all under one vm_id,
 * before a direct response {@code hello world} or an upstream.
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
final class RunMojo extends FilterMojo {
  /** Port to listen on; 0 for any that is free. */
  @Parameter(property = "demitasse.port", defaultValue = "18000")
  private int port;

  /** Where requests go after the filters: {@code http://HOST:PORT}. */
  @Parameter(property = "demitasse.upstream")
  private @Nullable String upstream;

  /** The configuration of one filter by its module name: {@code NAME=TEXT}, {@code NAME=@FILE}. */
  @Parameter(property = "demitasse.config")
  private @Nullable String config;

  /** Those of several filters, in the POM. */
  @Parameter private List<String> configs = List.of();

  /** The vm_id of all VMs. */
  @Parameter(property = "demitasse.vmId", defaultValue = "demitasse")
  private String vmId;

  /** Runs a real Envoy: the one that ENVOY names, else that on the PATH. */
  @Parameter(property = "envoy", defaultValue = "false")
  private boolean envoy;

  @Override
  void run() throws InputException, IOException, ErrorsException, MojoFailureException {
    // Two parameters: Maven splits the property of a list at commas.
    List<String> all = Stream.concat(configs.stream(), Stream.ofNullable(config)).toList();
    RunSettings settings = RunSettings.of(port, upstream, all, vmId);
    RunHost host = RunHost.of(envoy, getLog()::info, getLog()::error);
    host.check();
    List<ServedFilter> filters = filters(settings);
    try {
      host.serve(filters, settings);
    } catch (StartException e) {
      throw new MojoFailureException(
          e.getMessage() + ": see what is logged above, and demitasse.config", e);
    }
  }

  private List<ServedFilter> filters(RunSettings settings)
      throws InputException, IOException, ErrorsException {
    try (Input input = open()) {
      List<Module> modules = compile(input);
      Summary.lines(modules, Map.of()).forEach(getLog()::info);
      return settings.filters(modules);
    }
  }
}
