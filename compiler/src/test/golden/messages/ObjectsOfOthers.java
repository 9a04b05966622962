import dev.demitasse.*;

/**
 * Initialisers that read or write objects which another class's initialiser has made: what they
 * see, or others see of it, depends on which class the request uses first.
 */
@Filter("objects-of-others")
final class ObjectsOfOthers extends HttpFilter {
  static final class Ids {
    private int last;

    int next() {
      return ++last; // error: D0501
    }
  }

  static final Ids IDS = new Ids();

  enum Kind {
    A,
    B;

    final int id = IDS.next();
  }

  enum Level {
    LOW,
    HIGH;

    final int id = IDS.next();
  }

  static final class Box {
    int n;
  }

  static final class Boxes {
    static final Box READ = new Box();
    static final Box WRITTEN = new Box();
    static final int[] TABLE = {1, 2, 3};
    static final int[][] ROWS = {{1}, {2, 3}};
  }

  static final class Reader {
    static final int SEEN = Boxes.READ.n; // error: D0501
  }

  static final class Writer {
    static final int SEEN = set();

    static int set() {
      Boxes.WRITTEN.n = 5; // error: D0501
      return "abc".length();
    }
  }

  static final class Filler {
    static final int SEEN;

    static {
      Boxes.TABLE[0] = 5; // error: D0501
      SEEN = "abc".length();
    }
  }

  static final class Nested {
    static final int SEEN;

    static {
      Boxes.ROWS[1][0] = 5; // error: D0501
      SEEN = "abc".length();
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    if (headers.get("x-kind") != null) {
      Log.info("{}", Kind.A.id);
    }
    Log.info("{} {}", Level.LOW.id, Kind.A.id);
    Boxes.READ.n = 7;
    Log.info("{}", Reader.SEEN);
    Log.info("{} {}", Boxes.WRITTEN.n, Writer.SEEN);
    Log.info("{} {}", Boxes.TABLE[0], Filler.SEEN);
    Log.info("{} {}", Boxes.ROWS[1][0], Nested.SEEN);
    return CONTINUE;
  }
}
