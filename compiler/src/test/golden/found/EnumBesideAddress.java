import dev.demitasse.*;

/** A constant is no other object, whatever number stands for it. */
@Filter("enum-beside-address")
final class EnumBesideAddress extends HttpFilter {
  interface Any {
    @Override
    boolean equals(Object other);
  }

  enum Letter implements Any {
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z
  }

  static final class Counter implements Any {
    int count;

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }

  record Holder(Any any) {}

  private static final Letter[] LETTERS = Letter.values();
  private static final Counter ONE = new Counter();
  private static final Counter TWO = new Counter();

  private static Any pick(int i) {
    return i >= 0 ? LETTERS[i] : i == -1 ? ONE : TWO;
  }

  // host: create 1; create 2 of 1; request 2 x=1; request 2 x=2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int which = -(int) headers.getLong("x", 1);
    ONE.count++;
    TWO.count++;
    for (int i = -2; i < LETTERS.length; i++) {
      Any letter = pick(i);
      Any other = pick(which);
      if (letter == other) {
        Log.info("same {}", i);
      }
      if (new Holder(letter).equals(new Holder(other))) {
        Log.info("equal {}", i);
      }
    }
    Log.info("{} {}", ONE.count, TWO.count);
    return CONTINUE;
  }
}
