final class Numbers {
  // run: ints(0) = "0"
  // run: ints(9) = "9"
  // run: ints(10) = "10"
  // run: ints(-10) = "-10"
  // run: ints(Integer.MIN_VALUE) = "-2147483648"
  // run: ints(Integer.MAX_VALUE) = "2147483647"
  static String ints(int n) {
    return Integer.toString(n);
  }

  // run: unsignedInts(-1) = "4294967295"
  // run: unsignedInts(0) = "0"
  // run: unsignedInts(Integer.MIN_VALUE) = "2147483648"
  static String unsignedInts(int n) {
    return Integer.toUnsignedString(n);
  }

  // run: longs(0L) = "0"
  // run: longs(Long.MIN_VALUE) = "-9223372036854775808"
  // run: longs(Long.MAX_VALUE) = "9223372036854775807"
  // run: longs(-9999999999L) = "-9999999999"
  static String longs(long n) {
    return Long.toString(n);
  }

  // run: unsignedLongs(-1L) = "18446744073709551615"
  // run: unsignedLongs(Long.MIN_VALUE) = "9223372036854775808"
  // run: unsignedLongs(-8446744073709551616L) = "10000000000000000000"
  static String unsignedLongs(long n) {
    return Long.toUnsignedString(n);
  }

  // run: widened(-1) = 4294967295
  static long widened(int n) {
    return Integer.toUnsignedLong(n);
  }

  // run: powersOfTen(18) = "1 0 -1;10 9 -10;100 99 -100;1000 999 -1000;10000 9999 -10000;100000 99999 -100000;1000000 999999 -1000000;10000000 9999999 -10000000;100000000 99999999 -100000000;1000000000 999999999 -1000000000;10000000000 9999999999 -10000000000;100000000000 99999999999 -100000000000;1000000000000 999999999999 -1000000000000;10000000000000 9999999999999 -10000000000000;100000000000000 99999999999999 -100000000000000;1000000000000000 999999999999999 -1000000000000000;10000000000000000 9999999999999999 -10000000000000000;100000000000000000 99999999999999999 -100000000000000000;1000000000000000000 999999999999999999 -1000000000000000000;"
  static String powersOfTen(int n) {
    String all = "";
    long power = 1;
    for (int i = 0; i <= n; i++) {
      all += power + " " + (power - 1) + " " + -power + ";";
      power *= 10;
    }
    return all;
  }
}
