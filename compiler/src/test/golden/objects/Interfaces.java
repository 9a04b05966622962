/** Several implementations of one interface. */
final class Interfaces {
  interface Source {
    int get(int i);
  }

  static final class Squares implements Source {
    @Override
    public int get(int i) {
      return i * i;
    }
  }

  record Constant(int value) implements Source {
    @Override
    public int get(int i) {
      return value;
    }
  }

  enum Fixed implements Source {
    ONE,
    TWO {
      @Override
      public int get(int i) {
        return 2;
      }
    };

    @Override
    public int get(int i) {
      return 1;
    }
  }

  static Source source(int n) {
    return switch (n) {
      case 0 -> new Squares();
      case 1 -> new Constant(9);
      case 2 -> Fixed.ONE;
      case 3 -> Fixed.TWO;
      default -> null;
    };
  }

  // run: sum(0) = 30
  // run: sum(1) = 45
  // run: sum(2) = 5
  // run: sum(3) = 10
  // throws: sum(4) java.lang.NullPointerException
  static int sum(int n) {
    Source s = source(n);
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += s.get(i);
    }
    return sum;
  }

  // run: kinds(0) = "true false false true false"
  // run: kinds(1) = "false true false true false"
  // run: kinds(2) = "false false true true false"
  // run: kinds(3) = "false false true true true"
  // run: kinds(4) = "false false false false false"
  static String kinds(int n) {
    Source s = source(n);
    return (s instanceof Squares) + " " + (s instanceof Constant) + " " + (s instanceof Fixed) + " " + (s instanceof Source) + " " + (s == Fixed.TWO);
  }

  // run: patterns(1) = "Constant[value=9]"
  // run: patterns(3) = "TWO"
  static String patterns(int n) {
    Source s = source(n);
    if (s instanceof Constant c) {
      return c.toString();
    } else if (s instanceof Fixed f) {
      return f.name();
    }
    return "none";
  }
}
