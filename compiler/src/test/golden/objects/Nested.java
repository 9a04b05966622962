/** Nested and inner classes, static and not, anonymous and local. */
final class Nested {
  private int count;
  private final int start;

  Nested(int start) {
    this.start = start;
    this.count = start;
  }

  final class Inner {
    private final int step;

    Inner(int step) {
      this.step = step;
    }

    int next() {
      count += step;
      return count - start;
    }

    final class Innermost {
      int both() {
        return step * 1000 + count;
      }
    }
  }

  // run: inner(10) = 705017
  static int inner(int start) {
    Nested outer = new Nested(start);
    Inner a = outer.new Inner(1);
    Inner b = outer.new Inner(5);
    a.next();
    b.next();
    Inner.Innermost c = b.new Innermost();
    return a.next() * 100000 + c.both();
  }

  static final class Node {
    final int value;
    final Node next;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  // run: list(5) = "43210"
  static String list(int n) {
    Node head = null;
    for (int i = 0; i < n; i++) {
      head = new Node(i, head);
    }
    String all = "";
    for (Node node = head; node != null; node = node.next) {
      all += node.value;
    }
    return all;
  }

  abstract static class Greeting {
    abstract String text();
  }

  // run: anonymous(3) = "hello 36"
  static String anonymous(int n) {
    Greeting g =
        new Greeting() {
          private final int twice = n * 2;

          @Override
          String text() {
            return "hello " + n + twice;
          }
        };
    return g.text();
  }

  // run: local(4) = 38
  static int local(int n) {
    class Adder {
      int add(int x) {
        return x + n;
      }
    }
    return new Adder().add(10) + new Adder().add(20);
  }

  // run: privates(5) = 11
  static int privates(int n) {
    return new Hidden(n).secret();
  }

  private static final class Hidden {
    private int n;

    private Hidden(int n) {
      this.n = n;
    }

    private int secret() {
      return n++ + n;
    }
  }

  // throws: nullOuter(1) java.lang.NullPointerException
  static int nullOuter(int n) {
    Nested outer = n == 1 ? null : new Nested(1);
    return outer.new Inner(2).next();
  }

  static final class Pair<A, B> {
    private final A first;
    private final B second;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    A first() {
      return first;
    }

    B second() {
      return second;
    }

    Pair<B, A> swapped() {
      return new Pair<>(second, first);
    }
  }

  // run: generic("a") = "ax727"
  static String generic(String s) {
    Pair<String, Node> p = new Pair<>(s + "x", new Node(7, null));
    return p.first() + p.second().value + p.swapped().second().length() + p.swapped().first().value;
  }

  static <T> T choose(boolean first, T a, T b) {
    return first ? a : b;
  }

  // run: genericMethod(true) = "one1"
  // run: genericMethod(false) = "two2"
  static String genericMethod(boolean first) {
    return choose(first, "one", "two") + choose(first, new Node(1, null), new Node(2, null)).value;
  }
}
