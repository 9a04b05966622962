package dev.demitasse;

/**
 * A number that only grows, shown among the host's statistics; in Envoy as {@code wasmcustom.NAME}.
 * All workers and plugins of a process add to the same one. Keep it as a constant and {@link
 * #define} it in {@link Plugin#onVmStart}; all other methods can be called in every callback after
 * that.
 *
 * <pre>{@code
 * private static final Counter REQUESTS = Counter.of("requests_total");
 * }</pre>
 *
 * <p>Before it is defined the host refuses every use. Semantics: Envoy, {@code
 * source/extensions/common/wasm/context.cc}.
 */
public final class Counter {
  private final Metric metric;

  private Counter(Metric metric) {
    this.metric = metric;
  }

  /** The counter of this name; the host does not know of it yet. */
  public static Counter of(String name) {
    return new Counter(new Metric(Metric.COUNTER, name));
  }

  /** Makes the host show it, at 0 if nobody has added to it; once more is no mistake. */
  public Status define() {
    return metric.define();
  }

  /** Adds 1. */
  public Status increment() {
    return add(1);
  }

  /**
   * Adds a number.
   *
   * @param n above 0; else {@link Status#BAD_ARGUMENT} and nothing is added
   */
  public Status add(long n) {
    return metric.increment(n);
  }

  /** What all workers together have added, unsigned; {@code ifRefused} where the host refuses. */
  public long get(long ifRefused) {
    return metric.get(ifRefused);
  }
}
