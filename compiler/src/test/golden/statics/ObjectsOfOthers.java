import dev.demitasse.*;

/**
 * Initialisers that read or write objects which another class's initialiser has made, and always at
 * the same time.
 */
@Filter("objects-of-others")
final class ObjectsOfOthers extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 :path=/a; request 2 :path=/abc

  /** Its constants count themselves elsewhere, as they cannot in a field of their own class. */
  enum Sign {
    PLUS,
    MINUS;

    final int code;

    private static final class Codes {
      static final Box LAST = new Box();
    }

    Sign() {
      Codes.LAST.n += 10;
      code = Codes.LAST.n;
    }

    static int last() {
      return Codes.LAST.n;
    }
  }

  static class Base {
    static final int[] TABLE = {1, 2, 3};
    static final Box BOX = new Box();
  }

  static final class Below extends Base {
    static {
      TABLE[0] = 5;
      BOX.n = 6;
    }

    static int get(int i) {
      return TABLE[i] * 10 + BOX.n;
    }
  }

  static final class Box {
    int n;
  }

  static final class Fixed {
    int n = 2;
  }

  static final class Boxes {
    static final Box CHANGED = new Box();
    static final Fixed UNCHANGED = new Fixed();
    static final int[] NUMBERS = {4, 5};
  }

  /** The filter's own class is used before all others, so before any callback. */
  static final int FIRST;

  static {
    Boxes.NUMBERS[0] = 9;
    FIRST = change();
  }

  static final int SEEN = Early.SEEN;

  private static int change() {
    Boxes.CHANGED.n = 8;
    return Boxes.CHANGED.n + Boxes.NUMBERS[0];
  }

  static final class Early {
    static final int SEEN = Boxes.CHANGED.n * 10;
  }

  /** Nobody changes what it sees. */
  static final class Later {
    static final int SEEN = Boxes.UNCHANGED.n + Boxes.NUMBERS[1] + "a".length();
  }

  /** What is made for it is its own. */
  static final class Filled {
    static final Box ALL = Filler.filled(3);
  }

  static final class Filler {
    static final int START = "four".length();

    static Box filled(int length) {
      Box box = new Box();
      for (int i = 0; i < length; i++) {
        box.n += START;
      }
      return box;
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = headers.path().length();
    Log.info("{} {} {}", Sign.last(), Sign.PLUS.code, Sign.MINUS.code);
    Log.info("{}", Below.get(n - 2));
    Log.info("{} {} {}", FIRST, SEEN, Boxes.CHANGED.n);
    Boxes.CHANGED.n += n;
    Log.info("{} {}", Later.SEEN, Filled.ALL.n);
    return CONTINUE;
  }
}
