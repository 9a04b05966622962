/** The order in which operands are evaluated. */
final class EvaluationOrder {
  int[] dummy = null;
  int a, b;
  long l;
  byte y;
  char c;
  short s;
  String t = "";
  static final int[] T = {10, 20, 30, 40};
  static final String[] TEXT = {"p", null};
  EvaluationOrder next;

  int f(int x) {
    t += x;
    a = a * 10 + x;
    return x;
  }

  EvaluationOrder o(int x) {
    t += "o" + x;
    return this;
  }

  static EvaluationOrder nul(EvaluationOrder o, int x) {
    o.t += "n" + x;
    return null;
  }

  // run: plain(3) = "8,13,2,5,0"
  static String plain(int n) {
    int i = n;
    i = i++ + ++i;
    int j = n;
    j += j++ * 2 + j;
    int k = n;
    k = k-- - --k;
    int m = n;
    m ^= m << (m = 1);
    int q = 5;
    q -= q++ + (q = n) - q--;
    return i + "," + j + "," + k + "," + m + "," + q;
  }

  // run: fields(3) = "4o1o25o3o4o5o64204570,840"
  static String fields(int n) {
    EvaluationOrder o = new EvaluationOrder();
    o.a = n;
    o.a += o.f(4) + o.a;
    o.o(1).b = o.o(2).f(5) + o.o(3).a;
    o.o(4).b += o.o(5).f(o.o(6).b);
    return o.t + o.a + "," + o.b;
  }

  // throws: nullField(0) java.lang.NullPointerException
  // run: nullField(1) = "111"
  static String nullField(int n) {
    EvaluationOrder o = new EvaluationOrder();
    EvaluationOrder x = n == 0 ? null : o;
    int r = 0;
    x.a = r = o.f(1);
    return o.t + r + x.a;
  }

  // run: indices(1) = "880,30"
  static String indices(int n) {
    int i = n;
    int r = T[i] + T[i = 2] * T[i++] - T[i];
    int j = n;
    r += T[j = j + 1] * (j = 0);
    return r + "," + i + j;
  }

  // throws: oob(3) java.lang.ArithmeticException
  // throws: oob(4) java.lang.ArrayIndexOutOfBoundsException
  static String oob(int n) {
    EvaluationOrder o = new EvaluationOrder();
    return "" + T[n] + o.f(T[n] / (n - 3));
  }

  // throws: divide(0) java.lang.ArithmeticException
  static int divide(int n) {
    EvaluationOrder o = new EvaluationOrder();
    return o.f(1) / n + T[9 + o.f(2)];
  }

  // run: shortCircuit(0) = "03067892falsefalse"
  // run: shortCircuit(1) = "12167891falsetrue"
  static String shortCircuit(int n) {
    EvaluationOrder o = new EvaluationOrder();
    boolean b = o.f(n) == 1 && o.f(2) == 2 || o.f(3) == 4 && o.f(5) == 5;
    boolean c = o.f(n) == 1 & o.f(6) == 2 | o.f(7) == 4 ^ o.f(8) == 8;
    b |= o.f(9) == 1;
    c &= b ? o.f(1) == 1 : o.f(2) == 1;
    b ^= c;
    return o.t + b + c;
  }

  // run: compound(200) = "106,8265,14463,1000,336,20,174,848,211,-8266"
  static String compound(int n) {
    EvaluationOrder o = new EvaluationOrder();
    o.y += n;
    o.c -= n;
    o.s *= 3;
    o.s += n * 400;
    o.y >>>= 1;
    o.c >>= 3;
    o.y++;
    o.c++;
    ++o.c;
    o.s--;
    o.l = n;
    o.l <<= 70;
    o.l >>>= -3;
    o.y /= 0.5;
    o.a = n;
    o.a *= 1.7;
    o.a -= 3.99f;
    o.l += 1e3;
    o.c += 'a';
    o.y -= 'a';
    byte q = (byte) n;
    q += 100;
    q -= 1000000;
    q = (byte) -q;
    char r = 'z';
    r++;
    r += 65500;
    r *= 2;
    short u = (short) (n * 1000);
    u = u++;
    u >>>= 2;
    int v = o.y++ + o.y;
    int w = -o.c--;
    return o.y + "," + (int) o.c + "," + o.s + "," + o.l + "," + o.a + "," + q + "," + (int) r + ","
        + u + "," + v + "," + w;
  }

  // run: strings(3) = "a4101ea4101e3nullnull10022o722o7o83123xnull0-9223372036854775808-2147483648-564464trueA195a97\x011201201nullp"
  static String strings(int n) {
    String s = "a";
    s += n + 1;
    s += n + 'b';
    s += (char) (n + 'b');
    s += s += n;
    String u = null;
    u += u;
    u += 'c' + 1;
    EvaluationOrder o = new EvaluationOrder();
    o.t += o.f(2) + o.t;
    o.o(7).t += o.o(8).t + n;
    return s
        + u
        + o.t
        + 1
        + 2
        + (1 + 2)
        + 'x'
        + null
        + -0
        + Long.MIN_VALUE
        + Integer.MIN_VALUE
        + (byte) 200
        + (short) 70000
        + true
        + (char) 65
        + ('a' + 'b')
        + ""
        + (n > 2 ? 'a' : 0)
        + (n > 2 ? 'a' : n)
        + (n > 2 ? 1 : 'x')
        + (n < 2 ? 1L : 'x')
        + (n < 2 ? (byte) 1 : 'x')
        + (n > 2 ? (short) 1 : 'x')
        + TEXT[1]
        + TEXT[0];
  }

  // run: ternary(0) = "cc99557nulla5"
  // run: ternary(1) = "bb989920099tb3"
  static String ternary(int n) {
    boolean b = n == 0;
    char c = 'c';
    byte y = 5;
    final int k = 98;
    int i = 98;
    long l = 7;
    return ""
        + (b ? c : 98)
        + (b ? c : k)
        + (b ? c : i)
        + (b ? y : c)
        + (b ? y : 200)
        + (b ? l : c)
        + (b ? null : c == 'c' ? "t" : null)
        + (b ? 'a' : (char) i)
        + (b ? y : (short) 3);
  }

  static String args(int a, int b, int c, String s) {
    return a + "/" + b + "/" + c + "/" + s;
  }

  // run: arguments(2) = "2/2/6/1/2/12/127/-7/-7/6123123"
  static String arguments(int n) {
    EvaluationOrder o = new EvaluationOrder();
    int i = n;
    return args(i, i++, i = i * 2, o.t)
        + args(o.f(1), o.f(2), o.a, o.t)
        + args(++i, -i--, ~i, "" + i + o.t + o.f(3) + o.t);
  }

  // throws: nullReceiver(0) java.lang.NullPointerException
  static String nullReceiver(int n) {
    EvaluationOrder o = new EvaluationOrder();
    EvaluationOrder x = n == 0 ? null : o;
    return args(o.f(1), x.f(o.f(2)), o.f(1 / n), "");
  }

  // throws: nullReceiver2(0) java.lang.ArithmeticException
  static String nullReceiver2(int n) {
    EvaluationOrder o = new EvaluationOrder();
    return args(o.f(1), nul(o, 1).f(o.f(2 / n)), 1, "");
  }

  static String st(int n) {
    return "st" + n;
  }

  // run: staticThroughNull(3) = "st3st320n43n5"
  @SuppressWarnings("static-access")
  static String staticThroughNull(int n) {
    EvaluationOrder o = new EvaluationOrder();
    String r = nul(o, 4).st(n) + ((EvaluationOrder) null).st(o.f(n)) + nul(o, 5).T[1];
    return r + o.t;
  }

  // run: chainAssign(3) = "1,1,1,1,4444944449"
  static String chainAssign(int n) {
    EvaluationOrder o = new EvaluationOrder();
    byte b;
    char c;
    long l;
    int i;
    l = i = c = (char) (b = (byte) (n + 254));
    o.l = o.a = o.s = o.y = (byte) (n * 100);
    int x = o.b = o.f(9);
    return b + "," + (int) c + "," + i + "," + l + "," + o.l + o.a + o.s + o.y + x;
  }

  // run: shifts(35) = "-622216,-9723,536861189,2353795425720336384,-3,536870909,536870911,-24,8190,8,5368611892147483646-2"
  // run: shifts(-1) = "-2147483648,-1,1,-9223372036854775808,-1,1,1,-2147483648,0,-2147483648,12147483646-2"
  static String shifts(int n) {
    int i = -77777;
    long l = -77777777777L;
    byte y = -3;
    char c = 0xfff0;
    return (i << n)
        + ","
        + (i >> n)
        + ","
        + (i >>> n)
        + ","
        + (l << n)
        + ","
        + (l >> n)
        + ","
        + (l >>> n)
        + ","
        + (y >>> n)
        + ","
        + (y << n)
        + ","
        + (c >> n)
        + ","
        + (1 << (long) n)
        + ","
        + (i >>> ((long) n + (1L << 40)))
        + (y >>> 1)
        + (byte) (y >>> 1);
  }

  // run: casts(0) = "2147483647,9223372036854775807,-1,-1,65535,2147483647,9223372036854775807,-1,65535-23-1-1a922337203685477580716777216falsefalse"
  // run: casts(1) = "-2147483648,-9223372036854775808,0,0,0,-2147483648,-9223372036854775808,0,65535-23-1-1a922337203685477580716777216falsefalse"
  // run: casts(2) = "0,0,0,0,0,0,0,0,65535-23-1-1a922337203685477580716777216falsetrue"
  // run: casts(3) = "65601,65601,65,65,65,65601,65601,65,65535-23-1-1a922337203685477580716777216falsefalse"
  static String casts(int n) {
    double d = n == 0 ? 1e30 : n == 1 ? -1e30 : n == 2 ? 0.0 / n * 0 / 0.0 : 65601.9;
    float f = (float) d;
    return (int) d
        + ","
        + (long) d
        + ","
        + (byte) d
        + ","
        + (short) d
        + ","
        + (int) (char) d
        + ","
        + (int) f
        + ","
        + (long) f
        + ","
        + (byte) f
        + ","
        + (int) (char) (byte) -1
        + (byte) 'é'
        + (short) 0xfffff
        + (int) 0xfffffffffL
        + (char) 97.6
        + (long) (float) Long.MAX_VALUE
        + (int) (float) 16777217
        + (d == (long) d)
        + (f != f);
  }

  // run: sw(0) = "00303"
  // run: sw(1) = "1d0181"
  // run: sw(2) = "5y922"
  // run: sw(7) = "d07-373"
  static String sw(int n) {
    EvaluationOrder o = new EvaluationOrder();
    String r = "";
    switch (o.f(n)) {
      case 1:
        r += "1";
      default:
        r += "d";
      case 0:
        r += "0";
        {
          int q = n;
          r += q;
          break;
        }
      case 2:
        int q = 5;
        r += q;
    }
    int v =
        switch (n) {
          case 0, 7:
            {
              int x = o.f(3);
              if (x > n) yield x;
              yield -x;
            }
          case 1:
            {
              yield 8;
            }
          default:
            yield switch (o.f(2)) {
              case 2:
                r += "y";
              case 3:
                yield 9;
              default:
                yield 10;
            };
        };
    return r + v + o.t;
  }
}
