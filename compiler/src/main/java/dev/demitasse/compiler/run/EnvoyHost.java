package dev.demitasse.compiler.run;

import dev.demitasse.compiler.diag.EnvironmentException;
import dev.demitasse.compiler.diag.SettingException;
import dev.demitasse.compiler.serve.Origin;
import dev.demitasse.compiler.serve.ServedFilter;
import dev.demitasse.compiler.serve.StartException;
import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import dev.demitasse.wasmhost.envoy.EnvoyConfig;
import dev.demitasse.wasmhost.envoy.EnvoyRefused;
import dev.demitasse.wasmhost.envoy.EnvoyServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A real Envoy, which logs to the standard error of this program. */
record EnvoyHost(Consumer<String> out) implements RunHost {
  private static final int WORKERS = 2;
  private static final EnvoyConfig.DirectResponse HELLO =
      new EnvoyConfig.DirectResponse("hello world\n");

  @Override
  public void check() {
    binary();
  }

  private static Path binary() {
    String remedy = "Let ENVOY name an Envoy 1.40, put it on the PATH, or run without Envoy.";
    try {
      return EnvoyBinary.find()
          .orElseThrow(() -> new EnvironmentException("there is no Envoy", remedy));
    } catch (IllegalStateException e) {
      throw new EnvironmentException(e.getMessage(), remedy);
    }
  }

  @Override
  public void serve(List<ServedFilter> filters, RunSettings settings) throws StartException {
    try (EnvoyServer envoy = EnvoyServer.startInForeground(binary(), config(filters, settings))) {
      out.accept(RunSettings.listening(envoy.port()));
      int status = envoy.awaitEnd();
      if (status != 0) {
        throw new EnvironmentException(
            "Envoy has ended with status " + status, "See what it has logged above.");
      }
    } catch (EnvoyRefused e) {
      throw new StartException("Envoy did not start");
    }
  }

  private static EnvoyConfig config(List<ServedFilter> filters, RunSettings settings) {
    List<EnvoyConfig.Module> chain =
        filters.stream()
            .map(each -> new EnvoyConfig.Module(each.name(), each.wasm(), each.configuration()))
            .toList();
    EnvoyConfig.Backend backend =
        settings.upstream() == null ? HELLO : upstream(settings.upstream());
    return new EnvoyConfig(chain, settings.vmId(), backend, WORKERS, "info", settings.port(), true);
  }

  // A static cluster takes addresses only.
  private static EnvoyConfig.Upstream upstream(Origin origin) {
    try {
      String address = InetAddress.getByName(origin.host()).getHostAddress();
      return new EnvoyConfig.Upstream(address, origin.port());
    } catch (UnknownHostException e) {
      throw new SettingException("upstream", "there is no address of " + origin.host());
    }
  }
}
