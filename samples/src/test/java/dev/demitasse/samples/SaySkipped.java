package dev.demitasse.samples;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Prints which tests were skipped, and why: Maven's report only counts them. */
public final class SaySkipped implements TestWatcher {
  @Override
  public void testDisabled(ExtensionContext test, Optional<String> reason) {
    say(test, reason.orElse("disabled"));
  }

  @Override
  public void testAborted(ExtensionContext test, Throwable cause) {
    say(test, cause.getMessage());
  }

  private static void say(ExtensionContext test, String reason) {
    String method =
        test.getRequiredTestClass().getSimpleName()
            + "."
            + test.getTestMethod().map(m -> m.getName()).orElse("");
    System.out.println("SKIPPED " + method + " [" + test.getDisplayName() + "]: " + reason);
  }
}
