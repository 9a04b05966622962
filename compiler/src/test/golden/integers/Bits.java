final class Bits {
  // run: and(12, 10) = 8
  // run: and(-1, 255) = 255
  static int and(int a, int b) {
    return a & b;
  }

  // run: or(12, 10) = 14
  static int or(int a, int b) {
    return a | b;
  }

  // run: xor(-1, 10) = -11
  static int xor(int a, int b) {
    return a ^ b;
  }

  // run: not(0) = -1
  // run: not(-7) = 6
  static int not(int a) {
    return ~a;
  }

  // run: masks(-559038737) = -1118125529
  static int masks(int a) {
    return (a & 0xFF) + (a >> 8 & 0xFF) + (a >> 16 & 0xFF) + (a >>> 24 & 0xFF) + (a & ~0xFFFF) + (a | 1) + (a & 0);
  }

  // run: both(true, false) = false
  // run: both(true, true) = true
  static boolean both(boolean a, boolean b) {
    return a & b;
  }

  // run: either(false, true) = true
  // run: either(false, false) = false
  static boolean either(boolean a, boolean b) {
    return a | b;
  }

  // run: differ(true, true) = false
  // run: differ(true, false) = true
  static boolean differ(boolean a, boolean b) {
    return a ^ b;
  }

  // run: opposite(true) = false
  // run: opposite(false) = true
  static boolean opposite(boolean a) {
    return !a;
  }
}
