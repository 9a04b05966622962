package dev.demitasse;

/**
 * A number that rises and falls, shown among the host's statistics. As {@link Counter} in all else.
 */
public final class Gauge {
  private final Metric metric;

  private Gauge(Metric metric) {
    this.metric = metric;
  }

  /** The gauge of this name; the host does not know of it yet. */
  public static Gauge of(String name) {
    return new Gauge(new Metric(Metric.GAUGE, name));
  }

  /** Makes the host show it, at 0 if nobody has set it; once more is no mistake. */
  public Status define() {
    return metric.define();
  }

  /** Sets it for all workers. */
  public Status set(long value) {
    return metric.record(value);
  }

  /** Adds a number, which may be negative. */
  public Status add(long n) {
    return metric.increment(n);
  }

  /** Its value, unsigned; {@code ifRefused} where the host refuses. */
  public long get(long ifRefused) {
    return metric.get(ifRefused);
  }
}
