package dev.demitasse.compiler.serve;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.stub.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the filters of a server log. */
final class ServedLog {
  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<LogLine> headers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  void accept(String filter, LogLine line) {
    if (line.level() == Log.Level.INFO) {
      headers.add(line);
    } else {
      events.add(line.text());
    }
  }

  /** The next header map that was logged, as {@code name: value}. */
  List<String> nextHeaders() throws InterruptedException {
    LogLine line = headers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("no headers were logged");
    }
    return decode(Bytes.of(line.text()));
  }

  /** The next line that is no header map. */
  String nextEvent() throws InterruptedException {
    return String.valueOf(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  /** Whether that line has been logged, and not been asked for. */
  boolean hasEvent(String text) {
    return events.contains(text);
  }

  private static List<String> decode(Bytes pairs) {
    List<String> lines = new ArrayList<>();
    int count = pairs.getIntLE(0);
    int at = 4 + 8 * count;
    for (int i = 0; i < count; i++) {
      int nameEnd = at + pairs.getIntLE(4 + 8 * i);
      int valueEnd = nameEnd + 1 + pairs.getIntLE(8 + 8 * i);
      lines.add(pairs.slice(at, nameEnd).text() + ": " + pairs.slice(nameEnd + 1, valueEnd).text());
      at = valueEnd + 1;
    }
    return lines;
  }
}
