/** CapturedObjects, local and anonymous classes, and what they capture. */
class CapturedObjects {
  int v = 1;
  String name = "outer";

  CapturedObjects(int v) {
    this.v = v;
  }

  String who() {
    return "outer" + v;
  }

  class A {
    int v = 10;

    String who() {
      return "A" + v + CapturedObjects.this.v + CapturedObjects.this.who();
    }

    class B extends A {
      int v = 100;

      @Override
      String who() {
        return "B"
            + v
            + A.this.v
            + CapturedObjects.this.v
            + super.v
            + super.who()
            + A.this.who().length();
      }

      class C {
        String all() {
          return v
              + ","
              + B.this.v
              + ","
              + A.this.v
              + ","
              + CapturedObjects.this.v
              + ","
              + ((A) B.this).v
              + name;
        }
      }
    }
  }

  // run: deep(3) = "B10511610A106outer610105,105,11,6,10outer3A116outer6"
  static String deep(int n) {
    CapturedObjects o = new CapturedObjects(n);
    CapturedObjects.A a = o.new A();
    a.v++;
    CapturedObjects.A.B b = a.new B();
    b.v += 5;
    o.v *= 2;
    o.name += n;
    return b.who() + b.new C().all() + a.who();
  }

  static class Sub extends CapturedObjects {
    Sub(int v) {
      super(v + 1);
    }

    @Override
    String who() {
      return "sub" + super.who() + CapturedObjects.super$(this);
    }

    class A2 extends A {
      @Override
      String who() {
        return "A2" + super.who() + Sub.this.v + Sub.super.who();
      }

      String q() {
        return Sub.super.who() + Sub.this.who();
      }
    }
  }

  static String super$(CapturedObjects i) {
    return "$" + i.v;
  }

  // run: subclass(4) = "A2A105subouter5$55outer5outer5subouter5$5A105subouter5$5"
  static String subclass(int n) {
    Sub s = new Sub(n);
    A a = s.new A2();
    return a.who() + s.new A2().q() + s.new A().who();
  }

  static class Elsewhere extends CapturedObjects.A {
    Elsewhere(CapturedObjects o) {
      o.super();
    }

    @Override
    String who() {
      return "E" + super.who();
    }
  }

  // run: elsewhere(6) = "EA106outer6"
  static String elsewhere(int n) {
    return new Elsewhere(new CapturedObjects(n)).who();
  }

  // throws: elsewhereNull(0) java.lang.NullPointerException
  // run: elsewhereNull(1) = "EA102subouter2$2"
  static String elsewhereNull(int n) {
    CapturedObjects o = n == 0 ? null : new Sub(n);
    return new Elsewhere(o).who();
  }

  interface F {
    int at(int x);

    default F then(F g) {
      return x -> g.at(at(x));
    }
  }

  // run: loops(4) = 90123
  static int loops(int n) {
    F f = x -> x;
    for (int i = 0; i < n; i++) {
      int j = i;
      f = f.then(x -> x * 10 + j);
    }
    return f.at(9);
  }

  // run: localCaptures(3, "s") = "7610000000003dtrue-126s319610000000003dtrue-126s3619"
  static String localCaptures(int n, String s) {
    int k = n * 2;
    long l = n + 10000000000L;
    char c = (char) ('a' + n);
    boolean b = n > 2;
    byte y = (byte) (n + 127);
    class Loc {
      int seen;

      Loc(int x) {
        seen = x + k;
      }

      String t() {
        return "" + seen + k + l + c + b + y + s + n;
      }

      Loc again() {
        return new Loc(seen);
      }

      class In {
        String u() {
          return t() + k + seen;
        }
      }
    }
    Loc p = new Loc(1);
    return p.t() + p.again().again().new In().u();
  }

  // run: captureInSuper(5) = "h50h57anon50"
  static String captureInSuper(int n) {
    abstract class Base {
      final String at;

      Base() {
        at = hook();
      }

      abstract String hook();
    }
    class D extends Base {
      int f = 7;

      @Override
      String hook() {
        return "h" + n + f;
      }
    }
    return new D().at
        + new D().hook()
        + new Base() {
          int g = n + 1;

          @Override
          String hook() {
            return "anon" + n + g;
          }
        }.at;
  }

  // run: initInAnonymous(2) = 714
  static int initInAnonymous(int n) {
    return new Object() {
      int a = n;

      {
        a += 5;
      }

      int b = a * 2;

      int sum() {
        return a * 100 + b;
      }
    }.sum();
  }

  // run: anonymousArgs(2) = "anon15outer142A1014anon15outer142"
  static String anonymousArgs(int n) {
    CapturedObjects i =
        new CapturedObjects(n * 7) {
          int w = v + 1;

          @Override
          String who() {
            return "anon" + w + super.who() + n;
          }
        };
    return i.who() + i.new A().who();
  }

  int count;

  F counter() {
    return x -> {
      count += x;
      return count * v;
    };
  }

  F counter2() {
    return new F() {
      int own = 3;

      @Override
      public int at(int x) {
        own += x;
        count++;
        return own * 100 + count + v;
      }
    };
  }

  // run: thisInLambda(3) = "3,505,18,410,611,3313"
  static String thisInLambda(int n) {
    CapturedObjects i = new CapturedObjects(n);
    F f = i.counter(), g = i.counter2(), h = i.counter2();
    return f.at(1)
        + ","
        + g.at(2)
        + ","
        + f.at(4)
        + ","
        + h.at(1)
        + ","
        + g.at(1)
        + ","
        + f.then(g).at(1);
  }

  // run: lambdaInLambda(3) = 348
  static int lambdaInLambda(int n) {
    F a =
        x -> {
          F b =
              y -> {
                F c = z -> x * 100 + y * 10 + z + n;
                return c.at(y + 1);
              };
          return b.at(x + 1);
        };
    return a.at(n);
  }

  static int rec(int n, F f) {
    return n == 0 ? f.at(0) : rec(n - 1, x -> f.at(x + n));
  }

  // run: recursion(5) = 30
  static int recursion(int n) {
    return rec(n, x -> x * 2);
  }

  // run: localRecordEnum(2) = "P[a=2, b=d-2]4511Y"
  static String localRecordEnum(int n) {
    record P(int a, String b) {
      static int k = 5;

      P {
        if (a < 0) a = -a;
      }

      P(int a) {
        this(a, "d" + a);
      }

      int twice() {
        return a * 2;
      }
    }
    enum E {
      X,
      Y {
        @Override
        int f() {
          return 9;
        }
      };

      int f() {
        return ordinal() + 3;
      }
    }
    interface I {
      int go(E e);
    }
    I i = e -> e.f() + n;
    return new P(-n) + "" + new P(n, "z").twice() + i.go(E.X) + i.go(E.Y) + E.Y;
  }

  private int secret = 42;

  private static String hid(int x) {
    return "hid" + x;
  }

  static class Nest {
    private int secret = 1;

    private class Deep {
      private int secret = 2;

      private int all(CapturedObjects o) {
        return secret * 10000 + Nest.this.secret * 1000 + o.secret;
      }
    }
  }

  // run: privates(1) = "32080hid343"
  static String privates(int n) {
    Nest q = new Nest();
    Nest.Deep d = q.new Deep();
    d.secret += n;
    q.secret++;
    CapturedObjects o = new CapturedObjects(1);
    o.secret -= 2;
    o.secret <<= 1;
    return d.all(o) + hid(d.secret++) + d.secret-- + ++q.secret;
  }
}
