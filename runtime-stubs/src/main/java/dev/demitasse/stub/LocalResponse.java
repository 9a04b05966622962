package dev.demitasse.stub;

import dev.demitasse.Bytes;

/**
 * A response that a filter made.
 *
 * @param headers the whole response's, with what Envoy adds to the filter's own
 */
record LocalResponse(HeaderList headers, Bytes body) {
  /** A response of the host's own. */
  static LocalResponse of(int statusCode, String body) {
    return of(statusCode, Bytes.of(body), Bytes.EMPTY);
  }

  /**
   * Puts a response together as Envoy does ({@code source/common/http/utility.cc}, {@code
   * Utility::prepareLocalReply}): a body has its length and, if the filter named none, the type
   * {@code text/plain}; without a body neither is kept.
   */
  static LocalResponse of(int statusCode, Bytes body, Bytes pairs) {
    HeaderList headers = HeaderList.ofResponse();
    headers.add(":status", Integer.toString(statusCode));
    EncodedHeaders.decode(pairs).forEach(header -> headers.add(header.name(), header.value()));
    if (body.length() == 0) {
      headers.remove("content-length");
      headers.remove("content-type");
    } else {
      headers.set("content-length", Integer.toString(body.length()));
      if (headers.first("content-type") == null) {
        headers.add("content-type", "text/plain");
      }
    }
    return new LocalResponse(headers, body);
  }
}
