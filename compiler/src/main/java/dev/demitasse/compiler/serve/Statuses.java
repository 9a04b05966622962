package dev.demitasse.compiler.serve;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/** Status codes with the reason phrases that Envoy 1.40 writes, whatever the upstream said. */
final class Statuses {
  /** Where Netty has other words, or none. */
  private static final Map<Integer, String> ENVOYS =
      Map.of(
          208, "Already Reported",
          226, "IM Used",
          413, "Payload Too Large",
          414, "URI Too Long",
          416, "Range Not Satisfiable",
          425, "Too Early",
          508, "Loop Detected",
          599, "Last Unassigned Server Error Code");

  private Statuses() {}

  static HttpResponseStatus of(int code) {
    HttpResponseStatus status = HttpResponseStatus.valueOf(code);
    boolean isKnown = !status.reasonPhrase().endsWith("(" + code + ")");
    String reason = ENVOYS.getOrDefault(code, isKnown ? status.reasonPhrase() : "Unknown");
    return new HttpResponseStatus(code, reason);
  }
}
