package dev.demitasse.stub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/**
 * The metrics of one host process by type and name: all VMs, on all threads, share them. Of a
 * histogram only the last value is kept.
 */
public final class MetricStore {
  private final Map<Key, Long> values = new ConcurrentHashMap<>();

  private record Key(MetricType type, String name) {}

  /** The value of a counter or gauge, 0 if there is none of that name. */
  public long value(String name) {
    return get(MetricType.COUNTER, name) + get(MetricType.GAUGE, name);
  }

  void define(MetricType type, String name) {
    values.putIfAbsent(new Key(type, name), 0L);
  }

  long get(MetricType type, String name) {
    return values.getOrDefault(new Key(type, name), 0L);
  }

  void change(MetricType type, String name, LongUnaryOperator change) {
    values.compute(new Key(type, name), (key, old) -> change.applyAsLong(old == null ? 0 : old));
  }
}
