package dev.demitasse;

/**
 * The distribution of values, shown among the host's statistics. As {@link Counter} in all else.
 */
public final class Histogram {
  private final Metric metric;

  private Histogram(Metric metric) {
    this.metric = metric;
  }

  /** The histogram of this name; the host does not know of it yet. */
  public static Histogram of(String name) {
    return new Histogram(new Metric(Metric.HISTOGRAM, name));
  }

  /** Makes the host show it; once more is no mistake. */
  public Status define() {
    return metric.define();
  }

  /** Records one value, unsigned. */
  public Status record(long value) {
    return metric.record(value);
  }
}
