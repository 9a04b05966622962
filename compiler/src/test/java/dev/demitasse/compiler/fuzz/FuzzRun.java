package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.engines.FilterClasses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Random programs of all seeds from one on, on every processor at once. */
final class FuzzRun {
  private static final int LARGEST_BATCH = 100;
  private static final int BATCHES_FOR_EACH = 2;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

  private final long first;
  private final long behindLast;
  private final int batch;
  private final Duration most;
  private final KeptPrograms kept;
  private final long start = System.nanoTime();
  private final List<String> failures = new ArrayList<>();
  private long next;
  private long checked;
  private long refused;
  private Duration reported = Duration.ZERO;

  /**
   * @param first the first seed
   * @param programs how many at most
   * @param most when to begin no more
   * @param kept where programs that fail go
   */
  FuzzRun(long first, long programs, Duration most, KeptPrograms kept) {
    this.first = first;
    this.behindLast = first + programs;
    this.batch = (int) Math.min(LARGEST_BATCH, programs / (PROCESSORS * BATCHES_FOR_EACH) + 1);
    this.most = most;
    this.kept = kept;
    this.next = first;
  }

  /** Runs them; what failed. */
  List<String> run() throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS);
    try {
      Callable<Void> worker = this::runBatches;
      for (Future<Void> each : workers.invokeAll(Collections.nCopies(PROCESSORS, worker))) {
        each.get();
      }
    } finally {
      workers.shutdown();
    }
    return failures;
  }

  private @Nullable Void runBatches() {
    for (long[] seeds = nextBatch(); seeds.length > 0; seeds = nextBatch()) {
      try {
        runBatch(seeds);
      } catch (RuntimeException | Error e) {
        failed("seeds from " + seeds[0] + " on: " + Difference.ofFailure("the run", e));
      }
    }
    return null;
  }

  /** The next seeds; none if it is time to end. What is begun is finished, so there are no gaps. */
  private synchronized long[] nextBatch() {
    long from = next;
    next = elapsed().compareTo(most) < 0 ? Math.min(from + batch, behindLast) : from;
    return LongStream.range(from, next).toArray();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void runBatch(long[] seeds) {
    List<RandomFilter> filters = Arrays.stream(seeds).mapToObj(RandomFilter::of).toList();
    Map<RandomFilter, FilterClasses> forV8 = new LinkedHashMap<>();
    compiled(filters)
        .forEach(
            (filter, classes) -> {
              if (check(filter, classes) && Oracle.V8.takes(filter.seed())) {
                forV8.put(filter, classes);
              }
            });
    if (V8Run.isThere()) {
      V8Run.differences(forV8).forEach(d -> failed("V8: " + d));
    }
  }

  /** Does the program do the same everywhere? */
  private boolean check(RandomFilter filter, FilterClasses classes) {
    try {
      Difference difference = Oracle.check(filter, classes);
      if (difference != null) {
        kept.add(filter, difference);
      }
      boolean isRefused = difference == null && Oracle.isRefused(classes);
      checked(filter, difference, isRefused);
      return difference == null && !isRefused;
    } catch (VerifyError e) {
      // For some pattern variables javac 17 writes stack maps that the JVM refuses.
      checked(filter, null, true);
      return false;
    }
  }

  /** What javac takes: if it refuses a program, each is compiled alone. */
  private Map<RandomFilter, FilterClasses> compiled(List<RandomFilter> filters) {
    try {
      return Batch.compile(filters);
    } catch (AssertionError refused) {
      if (filters.size() > 1) {
        Map<RandomFilter, FilterClasses> classes = new LinkedHashMap<>();
        filters.forEach(filter -> classes.putAll(compiled(List.of(filter))));
        return classes;
      }
      failed("seed " + filters.get(0).seed() + " is no Java: " + refused.getMessage());
      return Map.of();
    }
  }

  private synchronized void checked(
      RandomFilter filter, @Nullable Difference difference, boolean isRefused) {
    checked += isRefused ? 0 : 1;
    refused += isRefused ? 1 : 0;
    if (difference != null) {
      failed("seed " + filter.seed() + ": " + difference);
    }
    if (elapsed().minus(reported).compareTo(BETWEEN_REPORTS) > 0) {
      reported = elapsed();
      System.out.println(this);
    }
  }

  private synchronized void failed(String failure) {
    failures.add(failure);
    System.out.println(failure);
  }

  /** As a line for {@link RunLog}. */
  synchronized RunLog.Entry entry(String commit) {
    double minutes = elapsed().toMillis() / 60e3;
    return new RunLog.Entry(first, next - 1, checked, minutes, failures.size(), commit);
  }

  @Override
  public synchronized String toString() {
    double perSecond = checked * 1e3 / Math.max(1, elapsed().toMillis());
    return String.format(
        "%d min: %d programs, %.1f a second, %d differences, %d refused, seeds up to %d",
        elapsed().toMinutes(), checked, perSecond, failures.size(), refused, next - 1);
  }
}
