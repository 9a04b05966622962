final class Enums {
  enum Planet {
    MERCURY(1, 2439L, "small", true),
    VENUS(2, 6051L, "hot", false),
    EARTH(3, 6371L, "blue", true);

    final int number;
    private final long radius;
    private final String note;
    private final boolean visited;

    Planet(int number, long radius, String note, boolean visited) {
      this.number = number;
      this.radius = radius;
      this.note = note;
      this.visited = visited;
    }

    long size() {
      return radius * number;
    }

    boolean inner() {
      return this != EARTH;
    }

    static Planet at(int i) {
      return values()[i];
    }
  }

  // run: fields(0) = "1 2439 small true 2439 true"
  // run: fields(2) = "3 6371 blue true 19113 false"
  // throws: fields(3) java.lang.ArrayIndexOutOfBoundsException
  // throws: fields(-1) java.lang.ArrayIndexOutOfBoundsException
  static String fields(int i) {
    Planet p = Planet.at(i);
    return p.number + " " + p.radius + " " + p.note + " " + p.visited + " " + p.size() + " " + p.inner();
  }

  // run: names(1) = "VENUS VENUS VENUS 1"
  static String names(int i) {
    Planet p = Planet.at(i);
    return p.name() + " " + p + " " + p.toString() + " " + p.ordinal();
  }

  // run: values(0) = "MERCURY0,VENUS1,EARTH2,3"
  static String values(int n) {
    String all = "";
    for (Planet p : Planet.values()) {
      all += p.name() + p.ordinal() + ",";
    }
    return all + Planet.values().length;
  }

  // run: same(0, 0) = "true false true true false"
  // run: same(0, 1) = "false true false true false"
  static String same(int a, int b) {
    Planet p = Planet.at(a);
    Planet q = Planet.at(b);
    return (p == q) + " " + (p != q) + " " + p.equals(q) + " " + (p == Planet.MERCURY) + " " + p.equals(null);
  }

  enum Operation {
    PLUS("+") {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    TIMES("*") {
      @Override
      int apply(int a, int b) {
        return a * b;
      }

      @Override
      public String toString() {
        return "times";
      }
    },
    NONE("-");

    private final String sign;

    Operation(String sign) {
      this.sign = sign;
    }

    int apply(int a, int b) {
      return 0;
    }

    String sign() {
      return sign;
    }
  }

  // run: bodies(0) = "PLUS+13 PLUS0"
  // run: bodies(1) = "times*42 TIMES1"
  // run: bodies(2) = "NONE-0 NONE2"
  static String bodies(int n) {
    Operation o = n == 0 ? Operation.PLUS : n == 1 ? Operation.TIMES : Operation.NONE;
    return o + o.sign() + o.apply(6, 7) + " " + o.name() + o.ordinal();
  }

  // run: switched(0) = 2
  // run: switched(1) = 9
  static int switched(int n) {
    Operation o = Operation.values()[n];
    return switch (o) {
      case PLUS -> o.apply(1, 1);
      case TIMES -> o.apply(3, 3);
      case NONE -> -1;
    };
  }

  interface Coded {
    int code();
  }

  enum Letter implements Coded {
    A(65),
    B(66);

    private final int code;

    Letter(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  // run: interfaces(0) = 65
  // run: interfaces(1) = 66
  static int interfaces(int n) {
    Coded c = n == 0 ? Letter.A : Letter.B;
    return c.code();
  }

  enum Single { ONLY }

  // run: single(1) = "ONLY true"
  static String single(int n) {
    Single s = n == 1 ? Single.ONLY : null;
    return s + " " + (s == Single.ONLY);
  }

  // run: next(0) = "VENUS"
  // run: next(2) = "MERCURY"
  static String next(int n) {
    Planet[] all = Planet.values();
    return all[(all[n].ordinal() + 1) % all.length].name();
  }

  // run: valueOf(1) = 131
  static int valueOf(int n) {
    int sum = 0;
    for (Letter l : Letter.values()) {
      sum += l.code() * (l == Letter.B ? n : 1);
    }
    return sum;
  }

  // throws: nullEnum(5) java.lang.NullPointerException
  static int nullEnum(int n) {
    Planet p = n == 5 ? null : Planet.EARTH;
    return p.ordinal();
  }

  // run: compare(0, 2) = -2
  static int compare(int a, int b) {
    return Planet.at(a).compareTo(Planet.at(b));
  }
}
