final class LongArithmetic {
  // run: sum(Long.MAX_VALUE, 1L) = -9223372036854775808
  static long sum(long a, long b) {
    return a + b;
  }

  // run: difference(Long.MIN_VALUE, 1L) = 9223372036854775807
  static long difference(long a, long b) {
    return a - b;
  }

  // run: product(4294967296L, 4294967296L) = 0
  // run: product(-3037000500L, 3037000500L) = 9223372036709301616
  static long product(long a, long b) {
    return a * b;
  }

  // run: negation(Long.MIN_VALUE) = -9223372036854775808
  // run: negation(9L) = -9
  static long negation(long a) {
    return -a;
  }

  // run: bits(0x0F0F0F0F0F0F0F0FL, 0x00FF00FF00FF00FFL) = 8119269593440940204
  static long bits(long a, long b) {
    return (a & b) + (a | b) * 3 + (a ^ b) * 5 + ~a;
  }

  // run: powers(-1000000000001L) = -8250000000010
  // run: powers(Long.MIN_VALUE) = -2305843009213693952
  static long powers(long a) {
    return a / 2 + a / 4 + a % 8 + a / -2 + a % -4 + a * 8 + a / 1 + a % 1 + a / -1 + a % -1;
  }

  // run: shifts(-1L, 1) = "-2 -1 9223372036854775807"
  // run: shifts(-1L, 64) = "-1 -1 -1"
  // run: shifts(Long.MIN_VALUE, 63) = "0 -1 1"
  // run: shifts(5L, -1) = "-9223372036854775808 0 0"
  static String shifts(long a, int n) {
    return (a << n) + " " + (a >> n) + " " + (a >>> n);
  }

  // run: shiftsByLong(1L, 65L) = 2
  static long shiftsByLong(long a, long n) {
    return (a << n) + (a >> n) + (a >>> n);
  }

  // run: widened(-1, 'x', (byte) -3, (short) 7) = -880002993
  static long widened(int i, char c, byte b, short s) {
    long l = i;
    l = l * 1000 + c;
    l = l * 1000 + b;
    return l * 1000 + s;
  }

  // run: compare(1L, 2L) = 14
  // run: compare(2L, 2L) = 41
  // run: compare(Long.MAX_VALUE, Long.MIN_VALUE) = 50
  // run: compare(4294967296L, 0L) = 50
  static int compare(long a, long b) {
    int bits = 0;
    if (a == b) bits |= 1;
    if (a != b) bits |= 2;
    if (a < b) bits |= 4;
    if (a <= b) bits |= 8;
    if (a > b) bits |= 16;
    if (a >= b) bits |= 32;
    return bits;
  }

  // run: zero(0L) = 1
  // run: zero(4294967296L) = 3
  // run: zero(-4294967296L) = 2
  static int zero(long a) {
    return a == 0 ? 1 : a < 0 ? 2 : 3;
  }

  // run: library(-5L, 3L) = "-5 3 5 -1 1 6148914691236517203 2"
  static String library(long a, long b) {
    return Math.min(a, b) + " " + Math.max(a, b) + " " + Math.abs(a) + " " + Long.compare(a, b) + " "
        + Long.compareUnsigned(a, b) + " " + Long.divideUnsigned(a, b) + " " + Long.remainderUnsigned(a, b);
  }

  // throws: byZero(3L, 0) java.lang.ArithmeticException
  // run: byZero(3L, 2) = 1
  static long byZero(long a, int b) {
    return a / b;
  }
}
