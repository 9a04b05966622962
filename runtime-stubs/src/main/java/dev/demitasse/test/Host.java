package dev.demitasse.test;

/** Where a test runs. */
public enum Host {
  /** The filter as plain Java, over the host written in Java. */
  JVM,
  /** The compiled module in this process, over the same host. */
  WASM,
  /** The compiled module in a real Envoy: the one that ENVOY names, else the one on the PATH. */
  ENVOY
}
