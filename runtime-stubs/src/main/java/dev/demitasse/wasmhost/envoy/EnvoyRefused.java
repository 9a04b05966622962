package dev.demitasse.wasmhost.envoy;

import dev.demitasse.stub.LogLine;
import java.util.List;

/** Envoy ended instead of starting; most often a plugin said no to its configuration. */
public final class EnvoyRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<LogLine> startLines;
  private final boolean byPlugin;

  EnvoyRefused(List<LogLine> startLines, List<String> problems) {
    super("Envoy did not start:\n" + String.join("\n", problems));
    this.startLines = startLines;
    this.byPlugin = problems.stream().anyMatch(EnvoyRefused::isRefusal);
  }

  // Texts of source/extensions/common/wasm/wasm.cc.
  private static boolean isRefusal(String problem) {
    return problem.contains("Failed to start base Wasm")
        || problem.contains("Failed to configure base Wasm plugin");
  }

  /** Whether a plugin's VM start or configuration said no, or trapped. */
  public boolean byPlugin() {
    return byPlugin;
  }

  /** What filters logged before the end. */
  public List<LogLine> startLines() {
    return startLines;
  }
}
