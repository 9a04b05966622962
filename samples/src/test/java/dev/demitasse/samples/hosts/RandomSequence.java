package dev.demitasse.samples.hosts;

import dev.demitasse.samples.all.Traffic;
import dev.demitasse.stub.Header;
import dev.demitasse.stub.HeaderList;
import dev.demitasse.wasmhost.envoy.HttpMessage;
import java.util.ArrayList;
import java.util.List;

/** A sequence of requests that is drawn from a seed. */
final class RandomSequence {
  private static final List<String> METHODS =
      List.of(
          ("ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK MERGE MKACTIVITY MKCALENDAR"
                  + " MKCOL MOVE M-SEARCH NOTIFY OPTIONS PATCH POST PROPFIND PROPPATCH PURGE PUT"
                  + " REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE"
                  + " FOO get Get QUERY PRI")
              .split(" ", -1));

  private static final List<String> TARGETS =
      List.of(
          "/",
          "/v1/",
          "//",
          "/a//b",
          "/a/../b",
          "/./a",
          "/a%2Fb",
          "/%00",
          "/a?",
          "/?a=b&c",
          "/a#b",
          "*",
          "",
          "a",
          "?",
          "http://b/c?d",
          "HTTP://B.c:80",
          "https://b/",
          "ftp://b/",
          "http:///a",
          "/\u00e9",
          "/a b",
          "/\\",
          "/a;b",
          "/{}|^`\"<>",
          "http://b?c",
          "http://b#c",
          "//b/c");

  private static final List<String> VERSIONS =
      List.of("HTTP/1.0", "HTTP/2.0", "HTTP/1.2", "http/1.1");

  private static final int CONNECTIONS = 3;
  private static final int MOST_AT_ONCE = 8;
  private static final int MOST_STEPS = 6;

  private final Draws draws;
  private final List<List<Call>> steps = new ArrayList<>();

  private RandomSequence(Draws draws) {
    this.draws = draws;
  }

  static Sequence of(long seed) {
    RandomSequence sequence = new RandomSequence(new Draws(seed));
    for (int i = sequence.draws.between(1, MOST_STEPS); i > 0; i--) {
      sequence.steps.add(sequence.step());
    }
    return new Sequence(sequence.steps);
  }

  private List<Call> step() {
    List<Call> calls = new ArrayList<>();
    int connection = draws.below(CONNECTIONS);
    if (draws.chance(85)) {
      calls.add(new Call(connection, request()));
    } else {
      for (int i = draws.between(2, MOST_AT_ONCE); i > 0; i--) {
        calls.add(new Call(connection + i, ordinary()));
      }
    }
    return calls;
  }

  /**
   * One that no host refuses. Of several at once, a refused one would be seen by filters before or
   * after the others, as it happens.
   */
  private Request ordinary() {
    Request request = start().withTarget("/" + draws.text(draws.below(40), "abc/?=&%1"));
    return body(headers(request, HeaderTables.ORDINARY, draws.below(6)));
  }

  private Request request() {
    Request request = start();
    if (draws.chance(20)) {
      request = request.withMethod(draws.one(METHODS));
    }
    if (draws.chance(50)) {
      request = request.withTarget(target());
    }
    if (draws.chance(1)) {
      return request.withVersion(draws.one(VERSIONS));
    }
    if (draws.chance(1)) {
      request = request.withMethod("CONNECT").withTarget("a:80");
    }
    if (draws.chance(3)) {
      return body(headers(request, HeaderTables.MALFORMED, 1));
    }
    int count = draws.chance(2) ? draws.between(90, 102) : draws.below(6);
    return body(headers(request, HeaderTables.OF_REQUEST, count));
  }

  private Request start() {
    Request request = draws.chance(30) ? of(Traffic.last().request()) : Request.get();
    return draws.chance(40)
        ? request.withMethod(draws.one(List.of("GET", "POST", "HEAD", "PUT")))
        : request;
  }

  /** One that all samples look at. */
  private static Request of(HeaderList headers) {
    Request request =
        new Request(
            headers.first(":method"),
            headers.first(":path"),
            "HTTP/1.1",
            List.of(new HttpMessage.Header("Host", headers.first(":authority"))),
            Request.Framing.NONE,
            List.of());
    for (Header header : headers.headers()) {
      boolean isSent = !header.name().startsWith(":") && !header.name().equals("content-length");
      request = isSent ? request.withHeader(header.name(), header.value()) : request;
    }
    return request;
  }

  private String target() {
    return switch (draws.below(10)) {
      case 0, 1, 2 -> draws.one(TARGETS);
      case 3 -> "/" + "p".repeat(draws.chance(10) ? draws.below(60_000) : draws.below(1000));
      default -> (draws.chance(30) ? "/v1/" : "/") + Values.visible(draws).replace("#", "?");
    };
  }

  private Request headers(Request plain, List<HeaderRow> table, int count) {
    Request request = plain;
    for (int i = 0; i < count; i++) {
      HttpMessage.Header header = HeaderRow.draw(table, draws);
      request = request.withHeader(header.name(), header.value());
    }
    return draws.chance(60)
        ? request.withHeader(Answers.HEADER, Integer.toString(draws.below(1_000_000)))
        : request;
  }

  private Request body(Request request) {
    if (draws.chance(request.method().equals("GET") ? 80 : 20)) {
      return request;
    }
    List<String> parts = new ArrayList<>();
    for (int i = draws.below(4); i > 0; i--) {
      parts.add(draws.bytes(draws.chance(5) ? draws.between(1, 30_000) : draws.between(1, 30)));
    }
    return request.withBody(
        draws.chance(50) ? Request.Framing.LENGTH : Request.Framing.CHUNKED, parts);
  }
}
