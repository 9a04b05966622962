package dev.demitasse.wasmhost;

/** Watches a VM from a test. Each method is called on the VM's thread and may look at the VM. */
public interface Probe {
  /** A probe that sees nothing. */
  Probe NONE = new Probe() {};

  /** The guest's allocator was asked for {@code size} bytes; address 0 means that it refused. */
  default void allocated(int size, int address) {}

  /** A callback the host had entered has returned, or trapped. */
  default void left(String export) {}
}
