import dev.demitasse.*;

/**
 * The write was refused, as if it could change what a static field leads to: the generic method
 * gives constant strings, too, but not where its value is cast to what has the field.
 */
@Filter("write-behind-cast")
final class WriteBehindCast extends HttpFilter {
  // host: create 1; create 2 of 1; request 2 n=5; request 2 n=6
  abstract static class Source<T> {
    abstract T next(T old, int n);

    T twice(T old, int n) {
      return next(next(old, n), n + 1);
    }
  }

  static final class Names extends Source<String> {
    static final String[] ALL = {"red", "green"};

    @Override
    String next(String old, int n) {
      return ALL[n & 1];
    }
  }

  static final class Cells extends Source<Cell> {
    @Override
    Cell next(Cell old, int n) {
      return new Cell(n);
    }
  }

  static final class Cell {
    final int number;
    String text = "";

    Cell(int number) {
      this.number = number;
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    int n = (int) headers.getLong("n", 0);
    Cell cell = new Cells().twice(null, n);
    cell.text = headers.get("n") + new Names().twice("", n);
    Log.info("{} {}", cell.number, cell.text);
    return CONTINUE;
  }
}
