package dev.demitasse.compiler.run;

import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.StartException;
import java.util.List;
import java.util.function.Consumer;

/** What runs filters for a user. */
public interface RunHost {
  /**
   * A real Envoy, or the host inside this program.
   *
   * @param out gets lines about what happens, also those that filters log inside this program
   * @param err gets lines about defects
   */
  static RunHost of(boolean envoy, Consumer<String> out, Consumer<String> err) {
    return envoy ? new EnvoyHost(out) : new EmbeddedHost(out, err);
  }

  /**
   * Looks whether it can run, before anything is compiled.
   *
   * @throws EnvironmentException if something is missing
   */
  void check();

  /**
   * Serves until the process is told to end.
   *
   * @throws StartException if a filter refuses to start
   * @throws EnvironmentException if the port is not free, or the host ends by itself
   */
  void serve(List<ServedFilter> filters, RunSettings settings) throws StartException;
}
