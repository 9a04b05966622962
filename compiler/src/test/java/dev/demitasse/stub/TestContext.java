package dev.demitasse.stub;

import dev.demitasse.Bytes;

/** A context of the host for tests that enter a VM themselves: it sees what they say. */
public final class TestContext {
  private final HostContext context;

  private TestContext(HostContext context) {
    this.context = context;
  }

  /** A plugin's. */
  public static TestContext ofPlugin() {
    return new TestContext(new HostContext());
  }

  /** A stream's. */
  public static TestContext ofStream() {
    return new TestContext(HostContext.ofStream());
  }

  /** The context, to be entered. */
  public HostContext context() {
    return context;
  }

  /** Lets the plugin's configuration be read. */
  public void configuration(Bytes configuration) {
    context.pluginConfiguration = configuration;
  }

  /** Lets a request's headers be read and changed. */
  public void request(HeaderList headers) {
    context.requestHeaders = headers;
  }

  /** Lets a response's headers be read and changed. */
  public void response(HeaderList headers) {
    context.responseHeaders = headers;
  }

  /** Lets a part of a body be read and changed; its size. */
  public int body(boolean isRequest, Bytes part) {
    BodyBuffer body = new BodyBuffer();
    body.append(part);
    context.requestBody = isRequest ? body : null;
    context.responseBody = isRequest ? null : body;
    return part.length();
  }

  /** What the callback has left of the part. */
  public Bytes takeBody(boolean isRequest) {
    Bytes left = (isRequest ? context.requestBody : context.responseBody).take();
    context.requestBody = null;
    context.responseBody = null;
    return left;
  }

  /** Between this and {@link #logged} nothing can be changed. */
  public void logging() {
    context.logging(new HostContext.LoggedStream(context.requestHeaders, context.responseHeaders));
  }

  /** The stream has been logged. */
  public void logged() {
    context.logging(null);
  }

  /** The reply that the last callback made, as one line; empty if it made none. */
  public String takeReply() {
    LocalResponse reply = context.takeReply();
    if (reply == null) {
      return "";
    }
    StringBuilder line = new StringBuilder("reply");
    for (Header header : reply.headers().headers()) {
      line.append(' ').append(header.name()).append('=').append(header.value());
    }
    return line.append(" \"").append(reply.body().text()).append('"').toString();
  }
}
