final class Recursion {
  // run: factorial(10) = 3628800
  static int factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }

  // run: fibonacci(15) = 610
  static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  // run: even(101) = false
  // run: even(100) = true
  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  // run: ackermann(2, 3) = 9
  static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  // run: text(5) = "12345"
  static String text(int n) {
    return n == 0 ? "" : text(n - 1) + n;
  }

  // throws: failing(5) java.lang.ArithmeticException
  static int failing(int n) {
    return n == 0 ? 1 / n : failing(n - 1) + 1;
  }

  static final class Tree {
    final Tree left;
    final Tree right;
    final int value;

    Tree(Tree left, int value, Tree right) {
      this.left = left;
      this.value = value;
      this.right = right;
    }

    int sum() {
      return value + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
    }

    static Tree of(int from, int to) {
      if (from > to) {
        return null;
      }
      int middle = (from + to) / 2;
      return new Tree(of(from, middle - 1), middle, of(middle + 1, to));
    }
  }

  // run: tree(20) = 210
  static int tree(int n) {
    return Tree.of(1, n).sum();
  }
}
