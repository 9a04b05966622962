package dev.demitasse.stub;

/** The types of metrics in the order of the ABI's numbers. */
enum MetricType {
  COUNTER,
  GAUGE,
  HISTOGRAM
}
