package dev.demitasse.stub;

import dev.demitasse.Nullable;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;
import java.util.ArrayList;
import java.util.List;

/**
 * The metrics that one VM has defined, by their numbers (Envoy, {@code
 * source/extensions/common/wasm/context.cc} and {@code wasm.h}: each definition gets a number of
 * its own, with the type in the two low bits).
 */
final class Metrics {
  private static final int OK = 0;
  private static final int NOT_FOUND = 1;
  private static final int BAD_ARGUMENT = 2;
  private static final int TYPES = 4;

  private final MetricStore store;
  private final List<Defined> defined = new ArrayList<>();

  private record Defined(MetricType type, String name, int id) {}

  Metrics(MetricStore store) {
    this.store = store;
  }

  int define(int typeNumber, String name, OutInt id) {
    MetricType type = type(typeNumber);
    if (type == null) {
      return BAD_ARGUMENT;
    }
    long ofType = defined.stream().filter(metric -> metric.type() == type).count();
    id.value = (int) (ofType + 1) * TYPES + typeNumber;
    defined.add(new Defined(type, name, id.value));
    store.define(type, name);
    return OK;
  }

  int increment(int id, long offset) {
    MetricType type = type(id & TYPES - 1);
    if (type == null || type == MetricType.HISTOGRAM) {
      return BAD_ARGUMENT;
    }
    Defined metric = find(id);
    if (metric == null) {
      return NOT_FOUND;
    }
    if (type == MetricType.COUNTER && offset <= 0) {
      return BAD_ARGUMENT;
    }
    store.change(type, metric.name(), old -> old + offset);
    return OK;
  }

  int record(int id, long value) {
    Defined metric = find(id);
    if (metric == null) {
      return NOT_FOUND;
    }
    boolean adds = metric.type() == MetricType.COUNTER;
    store.change(metric.type(), metric.name(), old -> adds ? old + value : value);
    return OK;
  }

  int get(int id, OutLong value) {
    MetricType type = type(id & TYPES - 1);
    if (type == null || type == MetricType.HISTOGRAM) {
      return BAD_ARGUMENT;
    }
    Defined metric = find(id);
    if (metric == null) {
      return NOT_FOUND;
    }
    value.value = store.get(type, metric.name());
    return OK;
  }

  private @Nullable Defined find(int id) {
    return defined.stream().filter(metric -> metric.id() == id).findFirst().orElse(null);
  }

  private static @Nullable MetricType type(int number) {
    MetricType[] types = MetricType.values();
    return number >= 0 && number < types.length ? types[number] : null;
  }
}
