package dev.demitasse.compiler.hostile;

import com.sun.management.OperatingSystemMXBean;
import dev.demitasse.Nullable;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Sees that no mutant takes more than two seconds. They are seconds of processor time, of all
 * threads of this JVM: the compiler works in one of its own. What else the machine does proves
 * nothing about the compiler.
 */
final class Watchdog {
  static final long MOST_MILLIS = 2000;
  private static final long LOOK_MILLIS = 100;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final BiConsumer<Mutant, List<StackTraceElement>> tooSlow;
  private @Nullable Mutant current;
  private long start;

  /**
   * Watches what this JVM does.
   *
   * @param tooSlow gets what took too long, and where it was
   */
  Watchdog(BiConsumer<Mutant, List<StackTraceElement>> tooSlow) {
    this.tooSlow = tooSlow;
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(Watchdog::daemon);
    executor.scheduleAtFixedRate(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "watchdog");
    thread.setDaemon(true);
    return thread;
  }

  synchronized void begin(Mutant mutant) {
    current = mutant;
    start = time();
  }

  /** The milliseconds that it took. */
  synchronized long end() {
    current = null;
    return millis();
  }

  private synchronized void look() {
    if (current != null && millis() > MOST_MILLIS) {
      tooSlow.accept(current, deepest());
    }
  }

  /** Where the thread is that has the most calls in calls: the one that compiles. */
  private static List<StackTraceElement> deepest() {
    return Thread.getAllStackTraces().values().stream()
        .map(List::of)
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private long millis() {
    return TimeUnit.NANOSECONDS.toMillis(time() - start);
  }

  private long time() {
    return system.getProcessCpuTime();
  }
}
