package dev.demitasse.samples.hosts;

import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a sequence that shows a difference smaller, as long as it still shows one. */
final class Reducer {
  private final Predicate<Sequence> differs;
  private Sequence best;
  private int attempts;

  private Reducer(Sequence sequence, int attempts, Predicate<Sequence> differs) {
    this.best = sequence;
    this.attempts = attempts;
    this.differs = differs;
  }

  /** The smallest one found, with so many plays at most. */
  static Sequence reduce(Sequence sequence, int attempts, Predicate<Sequence> differs) {
    Reducer reducer = new Reducer(sequence, attempts, differs);
    while (reducer.improves()) {
      // once more from the start: what could not go before may go now
    }
    return reducer.best;
  }

  private boolean improves() {
    return Stream.<Function<Sequence, Stream<Sequence>>>of(
            Reducer::fewerSteps, Reducer::fewerCalls, Reducer::smallerRequests)
        .flatMap(ways -> ways.apply(best))
        .anyMatch(this::tries);
  }

  private boolean tries(Sequence candidate) {
    boolean isBetter = attempts-- > 0 && differs.test(candidate);
    best = isBetter ? candidate : best;
    return isBetter;
  }

  private static Stream<Sequence> fewerSteps(Sequence sequence) {
    return without(sequence.steps()).filter(steps -> !steps.isEmpty()).map(Sequence::new);
  }

  private static Stream<Sequence> fewerCalls(Sequence sequence) {
    return inOnePlace(sequence.steps(), step -> without(step).filter(calls -> !calls.isEmpty()))
        .map(Sequence::new);
  }

  private static Stream<Sequence> smallerRequests(Sequence sequence) {
    return inOnePlace(sequence.steps(), step -> inOnePlace(step, Reducer::smaller))
        .map(Sequence::new);
  }

  private static Stream<Call> smaller(Call call) {
    return smaller(call.request()).map(request -> new Call(call.connection(), request));
  }

  private static Stream<Request> smaller(Request request) {
    Request simple = Request.get();
    return Stream.of(
            Stream.of(
                request.withBody(Request.Framing.NONE, List.of()),
                request.withMethod(simple.method()),
                request.withTarget(simple.target()),
                request.withVersion(simple.version())),
            without(request.headers()).map(request::withHeaders),
            notEmpty(shorter(request.target())).map(request::withTarget),
            inOnePlace(request.headers(), Reducer::shorter).map(request::withHeaders),
            without(request.body()).map(body -> request.withBody(request.framing(), body)),
            inOnePlace(request.body(), part -> notEmpty(shorter(part)))
                .map(body -> request.withBody(request.framing(), body)))
        .flatMap(each -> each)
        .filter(candidate -> !candidate.equals(request));
  }

  private static Stream<String> notEmpty(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty());
  }

  private static Stream<Header> shorter(Header header) {
    return shorter(header.value()).map(value -> new Header(header.name(), value));
  }

  private static Stream<String> shorter(String text) {
    int half = text.length() / 2;
    return text.isEmpty()
        ? Stream.of()
        : Stream.of(text.substring(0, half), text.substring(half), text.substring(1))
            .filter(shorter -> shorter.length() < text.length())
            .distinct();
  }

  /** The list without one of its halves, or one of its elements. */
  private static <T> Stream<List<T>> without(List<T> list) {
    int half = list.size() / 2;
    return Stream.concat(
        Stream.of(list.subList(0, half), list.subList(half, list.size()))
            .filter(rest -> rest.size() < list.size()),
        places(list).map(i -> replaced(list, i, List.of())));
  }

  /** The list with something else for one of its elements, for each of them. */
  private static <T> Stream<List<T>> inOnePlace(List<T> list, Function<T, Stream<T>> others) {
    return places(list)
        .flatMap(i -> others.apply(list.get(i)).map(other -> replaced(list, i, List.of(other))));
  }

  private static Stream<Integer> places(List<?> list) {
    return IntStream.range(0, list.size()).boxed();
  }

  private static <T> List<T> replaced(List<T> list, int at, List<T> place) {
    List<T> copy = new ArrayList<>(list.subList(0, at));
    copy.addAll(place);
    copy.addAll(list.subList(at + 1, list.size()));
    return copy;
  }
}
