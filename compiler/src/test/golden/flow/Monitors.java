/** A module has one thread, so a monitor is nothing but a question whether there is one. */
final class Monitors {
  static final class Account {
    private int sum;

    synchronized int add(int n) {
      sum += n;
      return sum;
    }
  }

  // run: once(5) = 12
  static int once(int n) {
    Account account = new Account();
    synchronized (account) {
      account.sum = 7;
    }
    return account.add(n);
  }

  // run: nested("abc", 1) = 98
  // throws: nested("abc", 3) java.lang.StringIndexOutOfBoundsException
  // throws: nested(null, 0) java.lang.NullPointerException
  static int nested(String s, int i) {
    Account outer = new Account();
    Account inner = new Account();
    synchronized (outer) {
      synchronized (inner) {
        return s.charAt(i);
      }
    }
  }

  // run: nothing(1) = 4
  // throws: nothing(0) java.lang.NullPointerException
  static int nothing(int n) {
    Account account = n == 0 ? null : new Account();
    synchronized (account) {
      n += 3;
    }
    return n;
  }

  // run: divided(8, 2) = 14
  // throws: divided(8, 0) java.lang.ArithmeticException
  static int divided(int a, int b) {
    Account account = new Account();
    int result = 10;
    synchronized (account) {
      result += a / b;
    }
    return result;
  }

  // run: loop(10) = 16
  static int loop(int n) {
    Object lock = new Object();
    int sum = 0;
    for (int i = 0; i < n; i++) {
      synchronized (lock) {
        if (i == 7) {
          break;
        }
        if (i == 5) {
          continue;
        }
        sum += i;
      }
    }
    return sum;
  }
}
