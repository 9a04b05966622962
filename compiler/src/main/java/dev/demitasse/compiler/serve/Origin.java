package dev.demitasse.compiler.serve;

import java.net.URI;
import java.net.URISyntaxException;

/** The server behind the filters. */
public record Origin(String host, int port) {
  private static final int HTTP = 80;

  /**
   * Reads {@code http://HOST} or {@code http://HOST:PORT}.
   *
   * @throws IllegalArgumentException if it is anything else; the message says what
   */
  public static Origin of(String url) {
    URI uri = uri(url);
    if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException(url + " is not of the form http://HOST:PORT");
    }
    if (!uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/") || uri.getRawQuery() != null) {
      throw new IllegalArgumentException(url + " has a path: requests keep their own");
    }
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    return new Origin(host, uri.getPort() < 0 ? HTTP : uri.getPort());
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
