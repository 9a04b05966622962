/** Only the low five bits of a shift count count. */
final class Shifts {
  // run: left(1, 4) = 16
  // run: left(1, 32) = 1
  // run: left(1, 33) = 2
  // run: left(3, -1) = -2147483648
  static int left(int a, int n) {
    return a << n;
  }

  // run: right(-16, 2) = -4
  // run: right(-1, 100) = -1
  // run: right(Integer.MIN_VALUE, -1) = -1
  static int right(int a, int n) {
    return a >> n;
  }

  // run: unsigned(-16, 28) = 15
  // run: unsigned(-1, 32) = -1
  // run: unsigned(-1, -31) = 2147483647
  static int unsigned(int a, int n) {
    return a >>> n;
  }

  // run: byLong(1, 33L) = 2
  // run: byLong(1, -1L) = -2147483648
  static int byLong(int a, long n) {
    return a << n;
  }

  // run: twice(-123456789) = -6016043
  static int twice(int a) {
    return (a << 20 << 20) + (a >> 20 >> 20) + (a >>> 20 >>> 20) + (a << 8 >> 8) + (a << 24 >>> 24);
  }

  // run: bytes((byte) -16) = -121
  static int bytes(byte b) {
    return (b >> 2) + (b >>> 28) + (byte) (b >>> 2) + (b << 3);
  }
}
