package dev.demitasse.samples.hosts;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What may differ between the hosts, and why. Each must be met, and all but those of times needed,
 * or the test fails.
 */
enum AllowedDifference {
  SERVER("each host says its own name", "(response \\d+: server: )\\w+", "$1NAME"),
  DATE("it is the time at which the response was sent", "(response \\d+: date: ).*", "$1NOW"),
  REQUEST_ID(
      "it is random", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID"),
  SERVICE_TIME(
      "it is measured", "(response \\d+: x-envoy-upstream-service-time: )\\d+$", "$1MILLIS");

  private final String reason;
  private final UnaryOperator<String> rewrite;

  AllowedDifference(String reason, String regex, String replacement) {
    this.reason = reason;
    Pattern pattern = Pattern.compile(regex);
    this.rewrite = line -> pattern.matcher(line).replaceAll(replacement);
  }

  String rewrite(String line) {
    return rewrite.apply(line);
  }

  @Override
  public String toString() {
    return name() + ": " + reason;
  }
}
