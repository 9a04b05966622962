/** Compound assignments narrow, and count variables in place. */
final class Compound {
  // run: bytes((byte) 120) = 3
  static int bytes(byte b) {
    b += 10;
    b *= 2;
    b >>= 1;
    b++;
    ++b;
    b--;
    return b;
  }

  // run: bytesOfInts((byte) 1) = -26
  static int bytesOfInts(byte b) {
    b += 1000;
    b -= 3.9;
    return b;
  }

  // run: shorts((short) 32760) = -16379
  static int shorts(short s) {
    s += 10;
    s >>>= 1;
    s |= 5;
    return s;
  }

  // run: chars('z') = 4584
  static int chars(char c) {
    c++;
    c += 70000;
    c -= 3;
    return c;
  }

  // run: ints(10) = 162
  static int ints(int a) {
    int b = a++ + ++a;
    int c = b-- - --b;
    a <<= c;
    a ^= b;
    a %= 7;
    b /= 3;
    return a * 100 + b * 10 + c;
  }

  // run: longs(5L) = 25769803780
  static long longs(long a) {
    long b = a++ * 2;
    a <<= 33;
    a -= b--;
    a >>>= 1;
    a &= 0xFFFFFFFFFFL;
    return a + b;
  }

  // run: order(3) = 113
  static int order(int i) {
    int a = i;
    a += (a = 10) * a + a++;
    return a;
  }
}
