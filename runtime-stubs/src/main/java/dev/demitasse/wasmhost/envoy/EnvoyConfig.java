package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Bytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * What an Envoy is started with: a chain of modules in front of a direct response or an upstream.
 *
 * @param filters in the order in which requests meet them
 * @param vmId all modules share their data under this name; may be empty
 * @param backend what is behind the chain
 * @param workers worker threads, each with a VM of its own for every module
 * @param logLevel of filter lines: {@code trace}, or {@code info} where time counts
 * @param port that takes requests; 0: the system chooses
 * @param ownHeaders whether Envoy adds headers of its own as it does by default, such as {@code
 *     x-request-id} and {@code x-envoy-upstream-service-time}
 */
public record EnvoyConfig(
    List<Module> filters,
    String vmId,
    Backend backend,
    int workers,
    String logLevel,
    int port,
    boolean ownHeaders) {

  /**
   * One module of the chain.
   *
   * @param name the plugin's, which Envoy's log repeats; empty: one that tells its place
   * @param configuration the plugin's; may be empty
   */
  public record Module(String name, byte[] wasm, Bytes configuration) {
    /** One whose name does not matter. */
    public Module(byte[] wasm, Bytes configuration) {
      this("", wasm, configuration);
    }
  }

  /** What answers a request that passes the chain. */
  public sealed interface Backend permits DirectResponse, Upstream {}

  /** Envoy itself answers 200 with this body. */
  public record DirectResponse(String body) implements Backend {}

  /**
   * A server.
   *
   * @param address an IP address
   */
  public record Upstream(String address, int port) implements Backend {
    /** One on this machine. */
    public Upstream(int port) {
      this("127.0.0.1", port);
    }
  }

  public EnvoyConfig {
    filters = List.copyOf(filters);
  }

  /** On a port that the system chooses, without Envoy's own headers. */
  public EnvoyConfig(
      List<Module> filters, String vmId, Backend backend, int workers, String logLevel) {
    this(filters, vmId, backend, workers, logLevel, 0, false);
  }

  /** The two workers that every test has, and all levels. */
  public static EnvoyConfig of(List<Module> filters, String vmId, Backend backend) {
    return new EnvoyConfig(filters, vmId, backend, 2, "trace");
  }

  /**
   * The bootstrap file. The admin interface, whose port the system chooses, says which one takes
   * requests.
   *
   * @param modules the files of the filters, in their order
   */
  String yaml(List<Path> modules) {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < filters.size(); i++) {
      chain.append(filter(i, modules.get(i)));
    }
    return """
        static_resources:
          listeners:
          - name: main
            address: { socket_address: { address: 127.0.0.1, port_value: %d } }
            filter_chains:
            - filters:
              - name: envoy.filters.network.http_connection_manager
                typed_config:
                  "@type": type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
                  stat_prefix: main
                  generate_request_id: %b
                  route_config:
                    virtual_hosts:
                    - name: all
                      domains: ["*"]
                      routes: [ { match: { prefix: "/" }, %s } ]
                  http_filters:
        %s\
                  - name: envoy.filters.http.router
                    typed_config:
                      "@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router
                      suppress_envoy_headers: %b
        %s\
        admin: { address: { socket_address: { address: 127.0.0.1, port_value: 0 } } }
        """
        .formatted(port, ownHeaders, route(), chain, !ownHeaders, cluster());
  }

  private String filter(int index, Path module) {
    String name = filters.get(index).name();
    Bytes configuration = filters.get(index).configuration();
    String text =
        """
        - name: f%d
          typed_config:
            "@type": type.googleapis.com/envoy.extensions.filters.http.wasm.v3.Wasm
            config:
              name: %s
              configuration:
                "@type": type.googleapis.com/google.protobuf.BytesValue
                value: "%s"
              vm_config:
                vm_id: %s
                runtime: envoy.wasm.runtime.v8
                code: { local: { filename: %s } }
        """
            .formatted(
                index,
                quoted(name.isEmpty() ? "f" + index : name),
                Base64.getEncoder().encodeToString(latin1(configuration.text())),
                quoted(vmId),
                quoted(module.toString()));
    return text.indent(10);
  }

  private String route() {
    return backend instanceof DirectResponse direct
        ? "direct_response: { status: 200, body: { inline_bytes: \""
            + Base64.getEncoder().encodeToString(latin1(direct.body()))
            + "\" } }"
        : "route: { cluster: up }";
  }

  private String cluster() {
    if (!(backend instanceof Upstream upstream)) {
      return "";
    }
    return """
          clusters:
          - name: up
            type: STATIC
            connect_timeout: 5s
            load_assignment:
              cluster_name: up
              endpoints:
              - lb_endpoints:
                - endpoint:
                    address: { socket_address: { address: "%s", port_value: %d } }
        """
        .formatted(upstream.address(), upstream.port())
        .indent(0);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
