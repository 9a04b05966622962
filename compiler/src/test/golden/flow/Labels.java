final class Labels {
  // run: search(7) = 71
  // run: search(100) = -1
  static int search(int wanted) {
    int found = -1;
    outer:
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        if (i * j == wanted && i > 1) {
          found = i * 10 + j;
          break outer;
        }
      }
    }
    return found;
  }

  // run: skip(5) = 420
  static int skip(int n) {
    int sum = 0;
    rows:
    for (int i = 0; i < n; i++) {
      int j = 0;
      while (true) {
        if (j > i) {
          continue rows;
        }
        sum += i * 10 + j;
        j++;
      }
    }
    return sum;
  }

  // run: block(3) = 4
  // run: block(-3) = 1
  static int block(int n) {
    int result = 1;
    done:
    {
      if (n < 0) {
        break done;
      }
      result += n;
      if (n > 2) {
        break done;
      }
      result *= 100;
    }
    return result;
  }

  // run: threeDeep(3) = 15
  static int threeDeep(int n) {
    int count = 0;
    a:
    for (int i = 0; i < n; i++) {
      b:
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          count++;
          if (k == i) {
            continue b;
          }
          if (j == 2) {
            continue a;
          }
          if (count > 20) {
            break a;
          }
        }
      }
    }
    return count;
  }

  // run: doWhile(4) = 8
  static int doWhile(int n) {
    int sum = 0;
    again:
    do {
      n--;
      do {
        sum += n;
        if (sum % 2 == 0) {
          continue again;
        }
      } while (sum < 3);
      sum++;
    } while (n > 0);
    return sum;
  }
}
