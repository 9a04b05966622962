import java.util.function.*;

/** Methods that do not override each other although they look so, and super calls. */
final class NotOverridden {
  static class A {
    private String m() {
      return "A.m";
    }

    String call() {
      return m() + this.m() + s();
    }

    static String s() {
      return "A.s";
    }

    private String g(Object o) {
      return "A.g";
    }

    String viaRef() {
      Supplier<String> f = this::m;
      return f.get();
    }
  }

  static class B extends A {
    private String m() {
      return "B.m";
    }

    String callB() {
      return m() + ((A) this).m() + super.m() + call() + s() + super.s();
    }

    static String s() {
      return "B.s";
    }

    String g(Object o) {
      return "B.g";
    }

    @Override
    String viaRef() {
      Supplier<String> f = super::viaRef, g = this::m, h = B.super::call;
      return f.get() + g.get() + h.get();
    }
  }

  static final class C extends B {
    String m() {
      return "C.m";
    }

    @Override
    String call() {
      return "C" + super.call() + m();
    }

    @Override
    String g(Object o) {
      Supplier<String> f = () -> super.g(o);
      return "C.g" + f.get() + ((A) this).g(o);
    }
  }

  static A a(int n) {
    return n == 0 ? new A() : n == 1 ? new B() : new C();
  }

  // run: privates(0) = "A.mA.mA.mA.sA.gA.m"
  // run: privates(1) = "A.mA.mA.mA.sA.gA.mB.mA.mA.mA.sB.mA.mA.mA.mA.mA.sB.sA.sB.gB.m"
  // run: privates(2) = "A.mCA.mA.mA.sC.mA.gA.mB.mA.mA.mA.sB.mA.mA.mCA.mA.mA.sC.mB.sA.sC.gB.gA.gB.mC.mC.gB.gA.g"
  static String privates(int n) {
    A a = a(n);
    String r = a.m() + a.call() + a.g(null) + a.viaRef();
    if (a instanceof B b) r += b.callB() + b.g(b) + b.m();
    if (a instanceof C c) r += c.m() + c.g(c);
    return r;
  }

  interface I {
    private String p() {
      return "I.p";
    }

    default String d() {
      return p() + I.st();
    }

    static String st() {
      return "I.st" + hid();
    }

    private static String hid() {
      return "hid";
    }

    default Supplier<String> later() {
      return () -> p() + d() + this.d();
    }
  }

  interface J extends I {
    private String p() {
      return "J.p";
    }

    @Override
    default String d() {
      return "J" + p() + I.super.d();
    }

    static String st() {
      return "J.st";
    }
  }

  interface K extends I {
    @Override
    default String d() {
      return "K" + I.super.d();
    }
  }

  static class D implements J, K {
    public String p() {
      return "D.p";
    }

    @Override
    public String d() {
      return "D" + J.super.d() + K.super.d() + p();
    }
  }

  static class E extends D implements I {
    @Override
    public String p() {
      return "E.p";
    }

    @Override
    public Supplier<String> later() {
      Supplier<String> s = super::d;
      return () -> super.d() + s.get() + super.later().get();
    }
  }

  // run: interfaces(0) = "DJJ.pI.pI.sthidKI.pI.sthidD.p|I.pDJJ.pI.pI.sthidKI.pI.sthidD.pDJJ.pI.pI.sthidKI.pI.sthidD.pJ.stI.sthid"
  // run: interfaces(1) = "DJJ.pI.pI.sthidKI.pI.sthidE.p|DJJ.pI.pI.sthidKI.pI.sthidE.pDJJ.pI.pI.sthidKI.pI.sthidE.pI.pDJJ.pI.pI.sthidKI.pI.sthidE.pDJJ.pI.pI.sthidKI.pI.sthidE.pJ.stI.sthid"
  // run: interfaces(2) = "KI.pI.sthid|I.pKI.pI.sthidKI.pI.sthidJ.stI.sthid"
  static String interfaces(int n) {
    I i =
        n == 0
            ? new D()
            : n == 1
                ? new E()
                : new K() {
                  public String p() {
                    return "anon";
                  }
                };
    return i.d() + "|" + i.later().get() + J.st() + I.st();
  }

  abstract static class Top {
    abstract String v();

    String w() {
      return "w" + v();
    }

    Top() {
      init();
    }

    String seen = "init";
    String log;

    void init() {
      log = "Top" + seen;
    }
  }

  static class Mid extends Top {
    String x = "x";

    @Override
    String v() {
      return "Mid" + x;
    }

    @Override
    void init() {
      super.init();
      x = "changed";
      log += "Mid" + x + seen;
    }

    Mid() {
      log += v();
    }

    Mid(int n) {
      this();
      x += n;
    }
  }

  abstract static class Re extends Mid {
    final int k;

    Re(int k) {
      super(k);
      this.k = k;
    }

    @Override
    abstract String v();

    String sup() {
      return super.v() + super.w();
    }
  }

  static final class Leaf extends Re {
    Leaf(int k) {
      super(k + 1);
    }

    @Override
    String v() {
      return "Leaf" + k;
    }

    @Override
    void init() {
      log = "none" + k + x;
    }
  }

  // run: reabstracted(0) = "Midx4wMidx4initTopinitMidchangedinitMidxx4"
  // run: reabstracted(1) = "Leaf6wLeaf6initnone0nullLeaf0Midx6wLeaf6"
  static String reabstracted(int n) {
    Top t = n == 0 ? new Mid(4) : new Leaf(5);
    return t.v() + t.w() + t.seen + t.log + (t instanceof Re r ? r.sup() : ((Mid) t).x);
  }

  static String trace = "";

  static class InitOrder {
    final int a;
    int b = 5;
    IntSupplier f = () -> b;
    final Supplier<String> g;

    {
      b++;
      g = this::text;
    }

    InitOrder(int a, IntSupplier s) {
      this.a = a + s.getAsInt();
      b += f.getAsInt();
    }

    String text() {
      return a + "," + b;
    }
  }

  static final class InitSub extends InitOrder {
    final int c = b + 1;
    final int d;

    InitSub(int n) {
      super(n, () -> n * 2);
      d = c + f.getAsInt();
      b = 1;
    }

    InitSub(int n, int m) {
      this(n + m);
      b += m;
    }

    @Override
    String text() {
      return super.text() + "," + c + "," + d;
    }
  }

  // run: initOrder(3) = "9,1,13,25;15,3,13,25;6,1215,3,13,25"
  static String initOrder(int n) {
    InitSub s = new InitSub(n), t = new InitSub(n, 2);
    InitOrder u = new InitOrder(n, t.f);
    return s.g.get() + ";" + t.g.get() + ";" + u.g.get() + t.text();
  }

  // run: constructorRefs(3) = "L3L15L137"
  static String constructorRefs(int n) {
    class L {
      final int v;

      L() {
        this(1);
      }

      L(int x) {
        v = x * n;
      }

      L(L o, int y) {
        v = o.v + y;
      }

      String t() {
        return "L" + v;
      }

      class M {
        final int q;

        M(int q) {
          this.q = q + v;
        }
      }

      IntFunction<M> m() {
        return M::new;
      }
    }
    Supplier<L> s = L::new;
    IntFunction<L> i = L::new;
    Mk<L> k = L::new;
    return s.get().t() + i.apply(5).t() + k.make(i.apply(2), 7).t() + s.get().m().apply(4).q;
  }

  interface Mk<T> {
    T make(T t, int n);
  }

  int cnt;

  NotOverridden self() {
    cnt++;
    return this;
  }

  String txt(String s) {
    return s + cnt;
  }

  static String two(NotOverridden p, String s) {
    return p.cnt + s;
  }

  // run: refs("z") = "z1z1q2u22vc333"
  static String refs(String s) {
    NotOverridden p = new NotOverridden();
    UnaryOperator<String> bound = p.self()::txt;
    BiFunction<NotOverridden, String, String> unbound = NotOverridden::txt,
        stat = NotOverridden::two;
    String r = bound.apply(s) + bound.apply(s);
    p.self();
    r += bound.apply("q") + unbound.apply(p, "u") + stat.apply(p, "v");
    NotOverridden old = p;
    p = new NotOverridden();
    Function<String, String> g = old.self()::txt;
    return r + g.andThen(bound).compose(bound).apply("c");
  }

  // throws: nullRef(0) java.lang.NullPointerException
  // run: nullRef(1) = "a1b1"
  static String nullRef(int n) {
    NotOverridden p = new NotOverridden();
    NotOverridden q = n == 0 ? null : p;
    UnaryOperator<String> u = q::txt;
    return p.self().txt("a") + u.apply("b");
  }

  // throws: unboundNull(0) java.lang.NullPointerException
  static String unboundNull(int n) {
    BiFunction<NotOverridden, String, String> u = NotOverridden::txt;
    return u.apply(n == 0 ? null : new NotOverridden(), "b");
  }

  // throws: thrower(0) java.lang.NullPointerException
  // throws: thrower(1) java.lang.StringIndexOutOfBoundsException
  static String thrower(int n) {
    Supplier<String> s = n == 0 ? null : () -> "q".substring(n + 1);
    return s.get();
  }
}
