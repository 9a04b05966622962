import java.util.function.*;

/** Class initialisers. */
final class StaticValues {
  static class Base {
    static final String T;
    static int n = 3;

    static {
      String t = "";
      for (int i = 0; i < n; i++) t += i;
      T = t;
      n++;
    }

    static final int AFTER = n * 10;
  }

  static class Derived extends Base {
    static final int D = AFTER + n;
    final int f = D;
    static final Derived ONE = new Derived(), TWO;

    static {
      TWO = new Derived();
    }
  }

  // run: inherited(1) = "012404444false0121"
  static String inherited(int n) {
    return Base.T
        + Base.AFTER
        + Derived.D
        + Derived.ONE.f
        + (Derived.ONE == Derived.TWO)
        + Derived.T
        + n;
  }

  static class Self {
    static final Self S = new Self();
    static final int V = Integer.compare(5, 3) + 6;
    static int w = 8;
    final int seen = V, seenW = w;
    static final String LATE = "late" + V;
    String l = LATE;
  }

  // run: self(1) = "0,0,null,7,8,late77"
  static String self(int n) {
    Self s = n == 1 ? Self.S : new Self();
    Self t = new Self();
    return s.seen + "," + s.seenW + "," + s.l + "," + t.seen + "," + t.seenW + "," + t.l + Self.V;
  }

  interface WithInit {
    int A = Integer.compare(9, 1);
    WithInit W = () -> A + 4;

    int go();

    default int twice() {
      return go() * 2;
    }
  }

  // run: iface(1) = 11
  static int iface(int n) {
    return WithInit.W.twice() + WithInit.A * n;
  }

  static final IntUnaryOperator[] FS = {x -> x + 1, x -> x * 2, StaticValues::sq};

  static int sq(int x) {
    return x * x;
  }

  // run: table(0) = 8
  // run: table(1) = 14
  // run: table(2) = 49
  // throws: table(3) java.lang.ArrayIndexOutOfBoundsException
  static int table(int i) {
    return FS[i].applyAsInt(7);
  }

  static final int[] T1 = {3, 1, 4};
  static final long[] T2 = new long[5];
  static final byte[] T3 = {-1, 127, -128};
  static final char[] T4 = {'a', '\u00ff', '\uffff'};
  static final short[] T5 = {-5, 300};
  static final boolean[] T6 = {true, false};
  static final String[] T7 = {"x", null, "yz"};

  static {
    for (int i = 0; i < T2.length; i++) T2[i] = (1L << (i * 9)) - i;
    T1[1] += 100;
    T1[T1[0] - 1]++;
    T3[0]--;
    T3[1]++;
    T4[2]++;
    T5[1] <<= 8;
    T6[1] |= T6[0];
    T7[0] += "q";
  }

  // run: tables(0) = "3,1,-2,97,-5,true,xq,33"
  // run: tables(1) = "101,511,-128,255,11264,true,null,33"
  // throws: tables(-1) java.lang.ArrayIndexOutOfBoundsException
  static String tables(int i) {
    return T1[i]
        + ","
        + T2[i]
        + ","
        + T3[i]
        + ","
        + (int) T4[i]
        + ","
        + T5[i]
        + ","
        + T6[i]
        + ","
        + T7[i]
        + ","
        + T1.length
        + T7.length;
  }

  // run: more(2) = "262142,502"
  // throws: more(5) java.lang.ArrayIndexOutOfBoundsException
  static String more(int i) {
    return T2[i] + "," + T1[i] + (int) T4[i] + T7[i].length();
  }

  static final int[][] GRID = {{1, 2}, {}, {3}, null};

  // run: grid(0, 1) = 22
  // throws: grid(1, 0) java.lang.ArrayIndexOutOfBoundsException
  // run: grid(2, 0) = 31
  // throws: grid(3, 0) java.lang.NullPointerException
  static int grid(int i, int j) {
    return GRID[i][j] * 10 + GRID[i].length;
  }

  // run: each(1) = 124120
  static int each(int n) {
    int s = n;
    for (int x : T1) s = s * 3 + x;
    for (int[] r : GRID) if (r != null) for (int x : r) s = s * 7 + x;
    for (byte b : T3) s += b;
    for (char c : T4) s ^= c;
    return s;
  }

  record P(int x, String s) {
    static final P ZERO = new P(0, "zero");
    static final P[] ALL = {ZERO, new P(1, "one"), null};
    static int made = 5;

    P {
      x += made;
    }
  }

  // run: records(0) = "P[x=0, s=zero]true0zero"
  // run: records(1) = "P[x=1, s=one]false1one"
  // run: records(2) = "nullfalse"
  static String records(int i) {
    P p = P.ALL[i];
    return p + "" + P.ZERO.equals(p) + (i == 2 ? "" : p.x() + p.s());
  }

  enum Color {
    RED,
    GREEN,
    BLUE;
    static final Color[] VALUES = values();
    static final Color LAST = VALUES[VALUES.length - 1];

    Color next() {
      return VALUES[(ordinal() + 1) % VALUES.length];
    }

    static final String ALL;

    static {
      String a = "";
      for (Color c : VALUES) a += c;
      ALL = a;
    }

    final int bit = 1 << ordinal();
  }

  // run: colors(0) = "GREENREDGREENBLUEBLUE1"
  // run: colors(2) = "REDREDGREENBLUEBLUE4"
  static String colors(int i) {
    Color c = Color.VALUES[i];
    return c.next() + Color.ALL + Color.LAST + c.bit;
  }

  static final class Tree {
    final Tree l, r;
    final int v;

    Tree(Tree l, int v, Tree r) {
      this.l = l;
      this.v = v;
      this.r = r;
    }

    int sum() {
      return v + (l == null ? 0 : l.sum()) + (r == null ? 0 : r.sum());
    }
  }

  static final Tree TREE = tree(1, 6);

  static Tree tree(int a, int b) {
    if (a > b) return null;
    int m = (a + b) / 2;
    return new Tree(tree(a, m - 1), m, tree(m + 1, b));
  }

  // run: tree(6) = "21,1,15true6"
  static String tree(int n) {
    return TREE.sum() + "," + TREE.l.v + "," + TREE.r.sum() + (TREE.r.r.r == null) + n;
  }

  static final Supplier<String> LAZY = () -> Lazy.TEXT;

  static final class Lazy {
    static final String TEXT = "lazy".concat("!");
  }

  // run: lazy(1) = "lazy!1"
  static String lazy(int n) {
    return LAZY.get() + n;
  }

  static final String NULL = null;
  static final boolean B = "abc".length() == 3;
  static final char C = (char) ("a".charAt(0) + 1);
  static final long L = Long.MIN_VALUE / -1;
  static final int I = Integer.MIN_VALUE % -1 - (int) 1e20f;
  static final float F = 1 / 3f;
  static final double D = 0.0 / 0.0;
  static final byte BY = (byte) 200;
  static final short SH = (short) 'x';

  // run: consts(1) = "nulltrueb-9223372036854775808-2147483647333false-56120falsetrue"
  static String consts(int n) {
    return NULL + B + C + L + I + (int) (F * 1000) + (D == D) + BY + SH + (D > n) + !(D <= n);
  }
}
