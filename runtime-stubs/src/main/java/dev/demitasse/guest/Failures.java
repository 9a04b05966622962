package dev.demitasse.guest;

import dev.demitasse.Bytes;
import dev.demitasse.Entry;
import dev.demitasse.host.Host;

/** What a callback does with the exception that reaches it. */
final class Failures {
  private static final int CRITICAL = 5;
  private static final int CONTINUE = 0;

  private Failures() {}

  /** One line: class, message, place. */
  static void log(Throwable failure) {
    Host.calls().log(CRITICAL, line(failure));
  }

  /**
   * One line for memory that does not suffice for what a callback has stored; none if there is no
   * room for the line either, without optimisation.
   */
  static void logExhaustion() {
    try {
      Host.calls().log(CRITICAL, Bytes.of("java.lang.OutOfMemoryError"));
    } catch (OutOfMemoryError none) {
      // The callback still answers that it has failed.
    }
  }

  /** The line of an exception, and the action of a header callback. */
  static int answer(Throwable failure) {
    log(failure);
    return refuse();
  }

  /** The action of a header callback that failed: 503, or on if the filter is open. */
  static int refuse() {
    return Settings.failOpen() ? CONTINUE : Entry.refuse();
  }

  /** An exception is its line: nothing is allocated here, where memory may be what is missing. */
  @Instruction("identity")
  private static Bytes line(Throwable failure) {
    return Bytes.of(failure.toString());
  }
}
