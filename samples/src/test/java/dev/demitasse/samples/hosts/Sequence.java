package dev.demitasse.samples.hosts;

import dev.demitasse.wasmhost.envoy.HttpMessage;
import java.util.List;

/**
 * What clients do, one step after the other.
 *
 * @param steps calls that are made at the same time, each over its own connection; a step begins
 *     when the streams of the one before are over
 */
record Sequence(List<List<Call>> steps) {
  Sequence {
    steps = steps.stream().map(List::copyOf).toList();
  }

  /** One request. */
  static Sequence of(Request request) {
    return new Sequence(List.of(List.of(new Call(0, request))));
  }

  int requests() {
    return steps.stream().mapToInt(List::size).sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<Call> step : steps) {
      text.append(step.size() == 1 ? "" : "at the same time:\n");
      step.forEach(call -> text.append(text(call)));
    }
    return text.toString();
  }

  private static String text(Call call) {
    HttpMessage message = call.request().message();
    StringBuilder text = new StringBuilder("over connection " + call.connection() + ":\n");
    text.append("  ").append(Printed.text(message.firstLine())).append("\n");
    for (HttpMessage.Header header : message.headers()) {
      text.append("  ").append(Printed.text(header.name() + ": " + header.value())).append("\n");
    }
    return text.append("  body: ").append(Printed.text(message.body())).append("\n").toString();
  }
}
