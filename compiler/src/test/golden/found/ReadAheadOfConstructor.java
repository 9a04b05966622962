// Fields were read ahead of the constructor that writes them: it was the last call of a block that
// catches, and reads go before that.
import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.RequestHeaders;

@Filter("read-ahead-of-constructor")
final class ReadAheadOfConstructor extends HttpFilter {
  // host: create 1; request 3 t=5 q=Aa
  static final class Pair {
    static final Pair FIRST = new Pair(true, null, 9);
    final int one;
    final int index;

    Pair(boolean own, Pair other, int n) {
      Pair from = own ? this : other;
      this.one = 1;
      Bytes all = Bytes.builder(3).addIntLE(n).add(Bytes.of("abcdefgh"), 0, 0).build();
      Bytes part = Bytes.builder(2).addIntLE(from.one).add(Bytes.of("abcdefgh"), 0, 0).build();
      this.index = Math.max(all.indexOf(part), 0);
    }

    @Override
    public String toString() {
      return one + "," + index;
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean end) {
    int n = (int) headers.getLong("n", 7);
    Pair pair =
        switch (new Pair(end, Pair.FIRST, n).one) {
          case Integer.MAX_VALUE -> {
            yield new Pair(true, new Pair(end, Pair.FIRST, n), 13);
          }
          default -> {
            yield new Pair(end, Pair.FIRST, n);
          }
        };
    Log.info("end {} {}", end, pair);
    return Action.PAUSE;
  }
}
