package dev.demitasse.samples.all;

import dev.demitasse.Bytes;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.stub.HttpHost;
import dev.demitasse.stub.HttpStream;
import dev.demitasse.stub.HttpStream.Next;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What passes through every sample in these tests. Each sample does something with one of them. */
public enum Traffic {
  /** As little as there can be. */
  PLAIN,
  /** All that a sample looks at. */
  RICH;

  /** What every sample is configured with. */
  public static final Bytes CONFIGURATION = Bytes.of("x-configured=yes\n");

  /** The one that says most. */
  public static Traffic last() {
    return values()[values().length - 1];
  }

  /** The request. */
  public HeaderList request() {
    HeaderList headers = HeaderList.ofRequest().add(":authority", "a");
    return this == PLAIN
        ? headers.add(":path", "/").add(":method", "GET")
        : headers
            .add(":path", "/v1/a?b=c")
            .add(":method", "POST")
            .add("authorization", "Bearer secret-token")
            .add("content-length", "9")
            .add("x-test", "1");
  }

  /** The parts of the request's body, the last one included; none if it has no body. */
  List<Bytes> requestBody() {
    return this == PLAIN ? List.of() : List.of(Bytes.of("some"), Bytes.of(" body"), Bytes.EMPTY);
  }

  /** The parts of the response's body, as those of the request's. */
  List<Bytes> responseBody() {
    return this == PLAIN ? List.of() : List.of(Bytes.of("sorry"), Bytes.EMPTY);
  }

  /**
   * Lets the request, and what is answered to it, pass through a chain.
   *
   * @param lines gets what comes out, at either end
   */
  void pass(HttpHost host, Consumer<String> lines) {
    HttpStream stream = host.newStream();
    HeaderList headers = request();
    Next next = stream.request(headers, requestBody().isEmpty());
    lines.accept("request: " + next + " " + headers.headers());
    if (next == Next.TO_UPSTREAM) {
      next = body(requestBody(), stream::requestBody, next, lines);
    }
    if (next == Next.TO_UPSTREAM) {
      next = stream.response(response(), responseBody().isEmpty());
      if (next == Next.TO_CLIENT && stream.localBody() == null) {
        next = body(responseBody(), stream::responseBody, next, lines);
      }
    }
    if (next == Next.TO_CLIENT) {
      lines.accept("response: " + stream.responseHeaders().headers() + " " + stream.localBody());
    }
    stream.end();
  }

  private static Next body(
      List<Bytes> parts,
      BiFunction<Bytes, Boolean, HttpStream.Part> pass,
      Next onward,
      Consumer<String> lines) {
    Next next = onward;
    for (int i = 0; i < parts.size() && (next == onward || next == Next.WAIT); i++) {
      HttpStream.Part part = pass.apply(parts.get(i), i == parts.size() - 1);
      next = part.next();
      lines.accept("body: " + next + " " + part.data());
    }
    return next;
  }

  /** What the upstream answers to it. */
  HeaderList response() {
    return HeaderList.ofResponse().add(":status", this == PLAIN ? "200" : "503");
  }
}
