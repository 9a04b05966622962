package dev.demitasse.test;

import java.util.List;

/**
 * Stands below the failure of a test: on which host it was, and what the filters had logged, where
 * an exception in a filter says its line.
 */
final class WhereItFailed extends Exception {
  private static final long serialVersionUID = 1;

  WhereItFailed(Host host, List<String> logs) {
    super(
        "on "
            + host
            + (logs.isEmpty() ? "" : ", which has logged:\n  " + String.join("\n  ", logs)),
        null,
        false,
        false);
  }
}
