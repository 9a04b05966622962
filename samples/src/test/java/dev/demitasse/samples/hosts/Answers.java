package dev.demitasse.samples.hosts;

import dev.demitasse.wasmhost.envoy.HttpMessage;
import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * What the upstream answers: the request as its body, and status, headers and framing drawn from
 * the number in the request's header {@code x-answer}; 200 and no headers if there is none.
 */
final class Answers {
  static final String HEADER = "x-answer";

  private static final int MOST_HEADERS = 5;
  private static final List<Integer> STATUSES =
      List.of(200, 201, 204, 206, 226, 250, 299, 301, 304, 400, 404, 418, 429, 500, 503, 599, 999);

  private enum Framing {
    LENGTH,
    CHUNKED,
    CLOSE
  }

  private Answers() {}

  static HttpMessage to(HttpMessage request) {
    return request
        .value(HEADER)
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(number -> drawn(request, new Draws(Long.parseLong(number))))
        .orElseGet(() -> answer(request, 200, List.of(), Framing.LENGTH));
  }

  private static HttpMessage drawn(HttpMessage request, Draws draws) {
    List<Header> headers = new ArrayList<>();
    for (int i = draws.between(0, MOST_HEADERS); i > 0; i--) {
      headers.add(HeaderRow.draw(HeaderTables.OF_RESPONSE, draws));
    }
    return answer(request, draws.one(STATUSES), headers, draws.one(List.of(Framing.values())));
  }

  private static HttpMessage answer(
      HttpMessage request, int status, List<Header> others, Framing framing) {
    List<Header> headers = new ArrayList<>(others);
    if (status == 204 || status == 304) {
      return new HttpMessage("HTTP/1.1 " + status + " As told", headers, "");
    }
    String body = String.join("\n", Printed.lines(request));
    headers.add(
        switch (framing) {
          case LENGTH -> new Header("Content-Length", Integer.toString(body.length()));
          case CHUNKED -> new Header("Transfer-Encoding", "chunked");
          case CLOSE -> new Header("Connection", "close");
        });
    String sent = framing == Framing.CHUNKED ? Request.chunked(List.of(body)) : body;
    return new HttpMessage(
        "HTTP/1.1 " + status + " As told", headers, request.method().equals("HEAD") ? "" : sent);
  }
}
