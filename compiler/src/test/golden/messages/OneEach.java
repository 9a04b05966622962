import dev.demitasse.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.stream.*;

/** One message for what cannot be called: none about what javac or the author makes only for it. */
@Filter("one-each")
final class OneEach extends HttpFilter {
  enum Mode { ON, OFF }

  private static final Map<String, Integer> COUNTS = new HashMap<>(); // error: D0315

  static {
    COUNTS.put("a", 1);
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String path = headers.path();
    Log.info(String.format("%s-%d", path, 5)); // error: D0317
    Log.info("%s %b".formatted(path, endOfStream)); // error: D0317
    Log.info(String.join(",", List.of(path, "x"))); // error: D0317
    Log.info("a" + String.join(",", path, "y")); // error: D0317
    System.out.printf("%s %d%n", path, 5); // error: D0312
    System.err.println(path); // error: D0312
    int count = COUNTS.getOrDefault(path, 0) + 1;
    COUNTS.merge(path, 1, Integer::sum);
    COUNTS.forEach((key, value) -> Log.info("{} {}", key, value));
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8); // error: D0301
    Mode mode = Mode.valueOf(path); // error: D0301
    EnumMap<Mode, String> names = new EnumMap<>(Mode.class); // error: D0315
    names.put(mode, new String(bytes, StandardCharsets.UTF_8)); // error: D0301
    Log.info(Stream.of("a", "b").map(each -> each + path).collect(Collectors.joining())); // error: D0315
    Log.info("a" + Math.random() + count); // error: D0310
    int hash = Objects.hash(path, count, Long.parseLong(path)); // error: D0301
    if (path == headers.method() || path != null && "/x" != path) { // error: D0210
      return PAUSE;
    }
    double rest = count % 1.5; // error: D0207
    int[][] table = new int[count][2]; // error: D0206
    table[0][1] = (int) rest;
    Integer boxed = path.length(); // error: D0318
    return boxed > hash ? CONTINUE : missing(path);
  }

  /** What is made for something that is there is a mistake of its own. */
  private Action missing(String path) {
    Log.info(textOf(1)); // error: D0318
    Log.info(first(path, "b")); // error: D0220
    String[] both = {path, "b"}; // error: D0205
    Log.info(first(both) + String.join("", both)); // error: D0317
    return failed(path);
  }

  private Action failed(String path) {
    if (path.isEmpty()) {
      throw new Failure(path); // error: D0203
    }
    try {
      return missing(path); // error: D0204
    } catch (Failure e) {
      return reply(500).body(e.getMessage());
    }
  }

  private static String textOf(Object object) {
    return "o" + (object == null);
  }

  private static String first(String... texts) {
    return texts[0];
  }

  static final class Failure extends RuntimeException {
    Failure(String message) {
      super(message);
    }
  }
}
