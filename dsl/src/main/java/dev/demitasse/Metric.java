package dev.demitasse;

import dev.demitasse.host.Host;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;

/**
 * A metric of the host under a name. Its number is the VM's, as it is in the host: all plugins of a
 * VM may use the one that the last of them got, because a name stands for one metric.
 */
final class Metric {
  // Numbers of the Proxy-Wasm specification v0.2.0, "proxy_metric_type_t".
  static final int COUNTER = 0;
  static final int GAUGE = 1;
  static final int HISTOGRAM = 2;

  private final int type;
  private final String name;

  // The number's complement: 0 is what memory holds at first, and no host gives out number -1.
  private int complement;

  Metric(int type, String name) {
    this.type = type;
    this.name = name;
  }

  Status define() {
    OutInt id = new OutInt();
    int status = Host.calls().defineMetric(type, Bytes.of(name), id);
    if (status == 0) {
      complement = ~id.value;
    }
    return Status.of(status);
  }

  Status increment(long by) {
    return Status.of(Host.calls().incrementMetric(~complement, by));
  }

  Status record(long value) {
    return Status.of(Host.calls().recordMetric(~complement, value));
  }

  long get(long ifRefused) {
    OutLong value = new OutLong();
    return Host.calls().getMetric(~complement, value) == 0 ? value.value : ifRefused;
  }
}
