final class Loops {
  // run: whileLoop(10) = 55
  // run: whileLoop(0) = 0
  static int whileLoop(int n) {
    int sum = 0;
    while (n > 0) {
      sum += n--;
    }
    return sum;
  }

  // run: doLoop(0) = 1
  // run: doLoop(5) = 5
  static int doLoop(int n) {
    int turns = 0;
    do {
      turns++;
      n--;
    } while (n > 0);
    return turns;
  }

  // run: forLoop(5) = 120
  // run: forLoop(-5) = 1
  static int forLoop(int n) {
    int product = 1;
    for (int i = 1; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  // run: twoVariables(10) = 474
  static int twoVariables(int n) {
    int result = 0;
    for (int i = 0, j = n; i < j; i++, j--) {
      result = result * 3 + i * j;
    }
    return result;
  }

  // run: endless(1000) = 111
  static int endless(int n) {
    int turns = 0;
    for (; ; ) {
      if (n == 1) {
        return turns;
      }
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
      turns++;
    }
  }

  // run: continues(20) = 75
  static int continues(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        continue;
      }
      if (i > 15) {
        break;
      }
      sum += i;
    }
    return sum;
  }

  // run: nested(4) = 46
  static int nested(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        int k = j;
        while (k > 0) {
          sum += i * k--;
        }
      }
    }
    return sum;
  }

  // run: swap(7) = 13021
  static int swap(int n) {
    int a = 0;
    int b = 1;
    for (int i = 0; i < n; i++) {
      int next = a + b;
      a = b;
      b = next;
    }
    return a * 1000 + b;
  }

  // run: rotate(1, 2, 3) = 231
  static int rotate(int a, int b, int c) {
    for (int i = 0; i < 4; i++) {
      int t = a;
      a = b;
      b = c;
      c = t;
    }
    return a * 100 + b * 10 + c;
  }

  // run: longCounter(3L) = 47244640262
  static long longCounter(long n) {
    long product = 1;
    for (long i = n; i > 0; i--) {
      product *= 4294967296L + i;
    }
    return product;
  }

  // run: overflowing(2147483640) = 8
  static int overflowing(int start) {
    int turns = 0;
    for (int i = start; i > 0; i++) {
      turns++;
    }
    return turns;
  }

  // run: gcd(1071, 462) = 21
  static int gcd(int a, int b) {
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
