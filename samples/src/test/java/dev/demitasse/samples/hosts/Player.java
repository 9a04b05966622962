package dev.demitasse.samples.hosts;

import dev.demitasse.Nullable;
import dev.demitasse.stub.LogLine;
import dev.demitasse.wasmhost.envoy.HttpMessage;
import dev.demitasse.wasmhost.envoy.RawClient;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Plays a sequence on a host and writes down what is seen of it. */
final class Player {
  private final ComparedHost host;
  private final Map<Integer, RawClient> connections = new HashMap<>();
  private final Transcript transcript = new Transcript();

  private Player(ComparedHost host) {
    this.host = host;
  }

  static Transcript play(ComparedHost host, Sequence sequence) {
    Player player = new Player(host);
    sequence.steps().forEach(player::step);
    player.connections.values().forEach(RawClient::close);
    return player.transcript;
  }

  private void step(List<Call> calls) {
    List<CompletableFuture<Response>> responses = calls.stream().map(this::begin).toList();
    for (int i = 0; i < calls.size(); i++) {
      int connection = calls.get(i).connection();
      Response response = responses.get(i).join();
      transcript.add("response " + connection + ": ", true, response.lines());
      if (response.closes()) {
        connections.remove(connection).close();
      }
    }
    boolean isAlone = calls.size() == 1;
    transcript.add("log: ", isAlone, host.settle().stream().map(Player::text).toList());
    transcript.add(
        "arrived: ", isAlone, host.upstream().takeSeen().stream().map(Player::text).toList());
  }

  private static String text(LogLine line) {
    return line.level() + " " + line.text();
  }

  private static String text(HttpMessage message) {
    return String.join("\n  ", Printed.lines(message));
  }

  /** What a client saw. */
  private record Response(List<String> lines, boolean closes) {}

  private CompletableFuture<Response> begin(Call call) {
    RawClient client =
        connections.computeIfAbsent(call.connection(), c -> new RawClient(host.port()));
    return CompletableFuture.supplyAsync(
        () -> response(client, call.request().message()), task -> new Thread(task).start());
  }

  private static Response response(RawClient client, HttpMessage request) {
    try {
      HttpMessage response = client.exchange(request);
      boolean closes = response.values("connection").contains("close");
      return new Response(Printed.lines(response), closes);
    } catch (UncheckedIOException e) {
      return new Response(List.of(failure(e.getCause())), true);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return new Response(List.of("it is no HTTP: " + e), true);
    }
  }

  private static @Nullable String failure(Throwable cause) {
    boolean isClosed = cause instanceof EOFException || cause instanceof SocketException;
    return isClosed ? "the connection was closed" : cause.toString();
  }
}
