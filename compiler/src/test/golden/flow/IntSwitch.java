final class IntSwitch {
  // run: dense(0) = 10
  // run: dense(1) = 20
  // run: dense(2) = 30
  // run: dense(3) = 40
  // run: dense(4) = -1
  // run: dense(-1) = -1
  // run: dense(Integer.MAX_VALUE) = -1
  static int dense(int n) {
    switch (n) {
      case 0:
        return 10;
      case 1:
        return 20;
      case 2:
        return 30;
      case 3:
        return 40;
      default:
        return -1;
    }
  }

  // run: fallThrough(1) = 11
  // run: fallThrough(2) = 10
  // run: fallThrough(3) = 1000
  // run: fallThrough(9) = 1100
  static int fallThrough(int n) {
    int result = 0;
    switch (n) {
      case 1:
        result += 1;
      case 2:
        result += 10;
        break;
      default:
        result += 100;
      case 3:
        result += 1000;
    }
    return result;
  }

  // run: sparse(-1000000) = "minus a million"
  // run: sparse(0) = "zero"
  // run: sparse(7) = "seven"
  // run: sparse(Integer.MIN_VALUE) = "min"
  // run: sparse(Integer.MAX_VALUE) = "max"
  // run: sparse(8) = "other"
  static String sparse(int n) {
    return switch (n) {
      case -1000000 -> "minus a million";
      case 0 -> "zero";
      case 7, 1007 -> "seven";
      case Integer.MIN_VALUE -> "min";
      case Integer.MAX_VALUE -> "max";
      default -> "other";
    };
  }

  // run: offset(1000) = 1
  // run: offset(1002) = 3
  // run: offset(1003) = 30
  // run: offset(999) = -10
  static int offset(int n) {
    return switch (n) {
      case 1000 -> 1;
      case 1001 -> 2;
      case 1002 -> 3;
      default -> {
        int rest = n - 1000;
        yield rest * 10;
      }
    };
  }

  // run: noDefault(5) = 50
  // run: noDefault(6) = 1
  static int noDefault(int n) {
    int result = 1;
    switch (n) {
      case 5 -> result = 50;
      case 4 -> result = 40;
    }
    return result;
  }

  // run: chars('a') = 1
  // run: chars('z') = 0
  // run: chars('\u00ff') = 2
  static int chars(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u' -> 1;
      case '\u00ff' -> 2;
      default -> 0;
    };
  }

  // run: bytes((byte) -128) = 1
  // run: bytes((byte) 127) = 2
  static int bytes(byte b) {
    return switch (b) {
      case -128 -> 1;
      case 127 -> 2;
      default -> 3;
    };
  }

  // run: inLoop(6) = 321
  static int inLoop(int n) {
    int sum = 0;
    loop:
    for (int i = 0; i < n; i++) {
      switch (i) {
        case 0:
          continue;
        case 1:
          sum += 1;
          break;
        case 4:
          break loop;
        default:
          sum += 10;
      }
      sum += 100;
    }
    return sum;
  }

  // run: onlyDefault(3) = 6
  static int onlyDefault(int n) {
    switch (n) {
      default:
        return n * 2;
    }
  }

  // run: sameTargets(1) = 7
  // run: sameTargets(4) = 7
  // run: sameTargets(5) = 8
  static int sameTargets(int n) {
    switch (n) {
      case 1:
      case 2:
      case 3:
      case 4:
        return 7;
      default:
        return 8;
    }
  }

  // run: nested(1, 2) = 12
  // run: nested(2, 1) = 21
  // run: nested(1, 3) = 10
  static int nested(int a, int b) {
    return switch (a) {
      case 1 ->
          switch (b) {
            case 1 -> 11;
            case 2 -> 12;
            default -> 10;
          };
      case 2 -> b == 1 ? 21 : 20;
      default -> 0;
    };
  }
}
