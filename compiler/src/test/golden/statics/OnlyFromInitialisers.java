import dev.demitasse.*;

/**
 * What only initialisers reach was initialised before what callbacks use.
 */
@Filter("only-from-initialisers")
final class OnlyFromInitialisers extends HttpFilter {
  static final class A { static final int X = plus(B.Y, 1); }
  static final class B { static final int Y = plus(A.X, 10); }
  static final class C { static final int V = Z.helper("abc".length()); }
  static final class Z { static int helper(int n) { return n > 5 ? B.Y : n; } }
  static int plus(int a, int b) { return a + b; }
  static int other(int n) { return other2(n) + 1; }
  static int other2(int n) { return A.X * n; }
  // host: create 1; create 2 of 1; request 2 x=abc
  @Override public Action onRequestHeaders(RequestHeaders h, boolean e) {
    int n = h.get("x", "none").length();
    Log.info("x {} {}", C.V, other(n));
    return CONTINUE;
  }
}
