package dev.demitasse;

/** The maps that the host keeps for the log. */
final class LoggedHeaders implements StreamLog {
  static final LoggedHeaders INSTANCE = new LoggedHeaders();

  private LoggedHeaders() {}

  @Override
  public HeaderView requestHeaders() {
    return HeaderMap.REQUEST_HEADERS;
  }

  @Override
  public HeaderView responseHeaders() {
    return HeaderMap.RESPONSE_HEADERS;
  }

  @Override
  public HeaderView responseTrailers() {
    return HeaderMap.RESPONSE_TRAILERS;
  }
}
