package dev.demitasse;

/** What can be read of a stream when it is logged: all of it, and nothing can be changed. */
public interface StreamLog {
  /** The request's headers. */
  HeaderView requestHeaders();

  /** The response's headers; none if there was no response. */
  HeaderView responseHeaders();

  /** The response's trailers; none if there were none. */
  HeaderView responseTrailers();
}
