package dev.demitasse;

/** The headers of a response, with {@code :status} among them. */
public interface ResponseHeaders extends Headers {
  /**
   * {@code :status}, 0 when absent or malformed. Envoy passes on codes of more than three digits.
   */
  int statusCode();
}
