package dev.demitasse.wasmhost.envoy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does and cannot tell us about. */
final class Await {
  private static final Duration AT_MOST = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  private Await() {}

  /**
   * Looks again and again until it is so.
   *
   * @throws IllegalStateException when the deadline is over; {@code what} names what was awaited
   */
  static void until(String what, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + AT_MOST.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("waited in vain for " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
