package dev.demitasse.wasmhost;

/** A Wasm trap: the running callback is lost, and with it its VM. */
final class Trap extends RuntimeException {
  private static final long serialVersionUID = 1;

  Trap(String message) {
    super(message);
  }

  Trap(String message, Throwable cause) {
    super(message, cause);
  }
}
