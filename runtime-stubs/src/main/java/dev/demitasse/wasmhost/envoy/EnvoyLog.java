package dev.demitasse.wasmhost.envoy;

import dev.demitasse.Log;
import dev.demitasse.stub.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Envoy's log, read from the file that its standard error goes to. Envoy writes a line there with
 * one unbuffered write before it goes on (seen with 1.40), so that whatever is known to have
 * happened is in the file.
 */
final class EnvoyLog {
  /** One entry a line, whatever is in it: level, then the text with C escapes. */
  static final List<String> OPTIONS = List.of("--log-format", "@@%l %v", "--log-format-escaped");

  /** For a person; control characters are escaped, so that a terminal does not obey them. */
  static final List<String> READABLE = List.of("--log-format", "[%l] %v", "--log-format-escaped");

  private static final List<String> LEVELS =
      List.of("trace", "debug", "info", "warning", "error", "critical");
  private static final Pattern ENTRY = Pattern.compile("@@(\\w+) (.*)");
  private static final Pattern TRAP = Pattern.compile("Function: \\S+ failed: (Uncaught \\w+: ).*");

  private final Path file;
  private final Pattern filterLine;
  private final List<LogLine> filterLines = new ArrayList<>();
  private final List<String> otherLines = new ArrayList<>();
  private final StringBuilder unfinished = new StringBuilder();
  private long position;

  /** The log in that file, of filters of that vm_id. */
  EnvoyLog(Path file, String vmId) {
    this.file = file;
    // `wasm log NAME VM_ID: text` from a stream, without the name from a plugin, without both from
    // the allocator and the start functions (seen with 1.40)
    String id = " " + Pattern.quote(vmId);
    this.filterLine = Pattern.compile("wasm log(?: [\\w-]+)?(?:" + id + ")?: (.*)");
  }

  /** What filters have logged so far, and their traps, in the words of the hosts in this JVM. */
  synchronized List<LogLine> filterLines() {
    readOn();
    return List.copyOf(filterLines);
  }

  /** What Envoy itself has logged at error or above, and what is no log entry at all. */
  synchronized List<String> otherLines() {
    readOn();
    return List.copyOf(otherLines);
  }

  private void readOn() {
    unfinished.append(news());
    int from = 0;
    for (int end = unfinished.indexOf("\n"); end >= 0; end = unfinished.indexOf("\n", from)) {
      add(unfinished.substring(from, end));
      from = end + 1;
    }
    unfinished.delete(0, from);
  }

  private String news() {
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) (in.size() - position));
      in.position(position);
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {
        // until all that was there when we asked is read
      }
      position += bytes.position();
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      otherLines.add(line);
      return;
    }
    Log.Level level = Log.Level.values()[LEVELS.indexOf(entry.group(1))];
    Matcher filter = filterLine.matcher(entry.group(2));
    Matcher trap = TRAP.matcher(entry.group(2));
    if (filter.matches()) {
      filterLines.add(new LogLine(level, CEscapes.undo(filter.group(1))));
    } else if (trap.matches()) {
      filterLines.add(new LogLine(level, CEscapes.undo(entry.group(2).replace(trap.group(1), ""))));
    }
    if (!filter.matches() && level.compareTo(Log.Level.ERROR) >= 0) {
      otherLines.add(CEscapes.undo(entry.group(2)));
    }
  }
}
