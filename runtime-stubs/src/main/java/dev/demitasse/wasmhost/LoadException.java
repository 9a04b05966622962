package dev.demitasse.wasmhost;

/** A module that the host refuses; the message is the reference host's where it has one. */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LoadException(String message) {
    super(message);
  }

  LoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
