package dev.demitasse.test;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Says on standard output why runs are skipped, each reason once: Maven prints only how many are.
 */
final class SkippedRuns {
  private static final Namespace REASONS = Namespace.create(SkippedRuns.class);

  private SkippedRuns() {}

  static void tell(Host host, String reason, ExtensionContext context) {
    Store told = context.getRoot().getStore(REASONS);
    String line = "Skipped on " + host + ": " + reason;
    if (told.get(line) == null) {
      told.put(line, true);
      System.out.println(line);
    }
  }
}
