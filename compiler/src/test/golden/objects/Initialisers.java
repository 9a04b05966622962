/** Field initialisers, instance blocks and constructors in Java's order. */
final class Initialisers {
  static class Base {
    int a = 1;
    int seen;

    {
      a += 10;
    }

    Base(int n) {
      a += n;
      seen = hook();
    }

    int hook() {
      return 5;
    }
  }

  static final class Derived extends Base {
    int b = a * 2;
    final int c;
    boolean flag = true;
    char letter = 'q';
    byte small = -3;
    short medium = 300;
    long big = 1L << 40;
    String text = "t" + a;

    {
      b++;
    }

    Derived(int n) {
      super(n + 1);
      c = b + seen;
    }

    Derived() {
      this(7);
      b += 100;
    }

    @Override
    int hook() {
      return b * 1000 + (flag ? 1 : 2) + letter;
    }
  }

  // run: base(3) = "14 5"
  static String base(int n) {
    Base b = new Base(n);
    return b.a + " " + b.seen;
  }

  // run: derived(3) = "15 31 33 2 trueq-33001099511627776t15"
  static String derived(int n) {
    Derived d = new Derived(n);
    return d.a + " " + d.b + " " + d.c + " " + d.seen + " " + d.flag + d.letter + d.small + d.medium + d.big + d.text;
  }

  // run: chained(1) = "19 139 41 -2 -5536 r"
  static String chained(int n) {
    Derived d = new Derived();
    d.small += n;
    d.medium *= 200;
    d.letter++;
    return d.a + " " + d.b + " " + d.c + " " + d.small + " " + d.medium + " " + d.letter;
  }

  static final class Zeros {
    boolean b;
    byte c;
    short s;
    char d;
    int i;
    long l;
    String t;
    Zeros next;
  }

  // run: zeros(1) = "false 0 0 0 0 0 null true77"
  static String zeros(int n) {
    Zeros first = new Zeros();
    first.i = 77;
    first.l = -1;
    first.t = "dirty";
    Zeros z = new Zeros();
    return z.b + " " + z.c + " " + z.s + " " + (int) z.d + " " + z.i + " " + z.l + " " + z.t + " " + (z.next == null) + first.i;
  }

  static final class Narrow {
    byte b;
    short s;
    char c;
    boolean z;
  }

  // run: narrow(-1) = "-1 -1000 \x7f false 000false"
  // run: narrow(513) = "1 -11288 A true 000false"
  static String narrow(int n) {
    Narrow x = new Narrow();
    x.b = (byte) n;
    x.s = (short) (n * 1000);
    x.c = (char) (n & 0x7F | 0x41);
    x.z = n > 0;
    Narrow y = new Narrow();
    return x.b + " " + x.s + " " + x.c + " " + x.z + " " + y.b + y.s + (int) y.c + y.z;
  }

  // run: floats(3) = 15000000001
  static long floats(int n) {
    Numbers x = new Numbers();
    x.f = n / 2f;
    x.d = x.f * 1e10;
    return (long) (x.d + x.f);
  }

  static final class Numbers {
    float f;
    double d = 1;
  }
}
