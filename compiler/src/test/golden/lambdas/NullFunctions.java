import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;

/** What combines two functions looks at the second one at once, also if it is never called. */
final class NullFunctions {
  // run: function(1, "x") = "x.! x."
  // throws: function(0, "x") java.lang.NullPointerException
  static String function(int n, String s) {
    Function<String, String> f = t -> t + ".";
    Function<String, String> g = n == 0 ? null : t -> t + "!";
    Function<String, String> both = f.andThen(g);
    return both.apply(s) + " " + f.apply(s);
  }

  // run: composed(1, "x") = "x!."
  // throws: composed(0, "x") java.lang.NullPointerException
  static String composed(int n, String s) {
    Function<String, String> f = t -> t + ".";
    Function<String, String> g = n == 0 ? null : t -> t + "!";
    Function<String, String> both = f.compose(g);
    return n == 0 ? "not called" : both.apply(s);
  }

  // run: ofTwo(1, "x") = "xx!"
  // throws: ofTwo(0, "x") java.lang.NullPointerException
  static String ofTwo(int n, String s) {
    BiFunction<String, String, String> f = (a, b) -> a + b;
    Function<String, String> g = n == 0 ? null : t -> t + "!";
    BiFunction<String, String, String> both = f.andThen(g);
    return n == 0 ? "not called" : both.apply(s, s);
  }

  // run: conjunction(1, "x") = false
  // run: conjunction(2, "x") = true
  // throws: conjunction(0, "x") java.lang.NullPointerException
  static boolean conjunction(int n, String s) {
    Predicate<String> p = t -> t.length() == 5;
    Predicate<String> q = n == 0 ? null : t -> t.length() == n;
    return n == 2 ? p.negate().and(q.negate()).test(s) : p.and(q).test(s);
  }

  // run: disjunction(1, "x") = true
  // throws: disjunction(0, "x") java.lang.NullPointerException
  static boolean disjunction(int n, String s) {
    Predicate<String> p = t -> t.length() == 1;
    Predicate<String> q = n == 0 ? null : t -> t.length() == n;
    return p.or(q).test(s);
  }

  // run: pairs(0, "x", "x") = "true false"
  // throws: pairs(1, "x", "x") java.lang.NullPointerException
  // throws: pairs(2, "x", "x") java.lang.NullPointerException
  static String pairs(int n, String a, String b) {
    BiPredicate<String, String> same = String::equals;
    BiPredicate<String, String> or = n == 1 ? null : (s, t) -> s.isEmpty();
    BiPredicate<String, String> and = n == 2 ? null : (s, t) -> s.isEmpty();
    return same.or(or).test(a, b) + " " + same.and(and).test(a, b);
  }

  static final class Calls {
    private int count;

    void one(int n) {
      count += n;
    }

    void two(String s, String t) {
      count += s.length() * t.length();
    }

    void three(long n) {
      count += (int) n;
    }

    void four(String s) {
      count += s.length();
    }
  }

  // run: consumed(0) = 18
  // throws: consumed(1) java.lang.NullPointerException
  // throws: consumed(2) java.lang.NullPointerException
  // throws: consumed(3) java.lang.NullPointerException
  // throws: consumed(4) java.lang.NullPointerException
  static int consumed(int n) {
    Calls calls = new Calls();
    IntConsumer one = calls::one;
    BiConsumer<String, String> two = calls::two;
    LongConsumer three = calls::three;
    Consumer<String> four = calls::four;
    IntConsumer ones = one.andThen(n == 1 ? null : one);
    BiConsumer<String, String> twos = two.andThen(n == 2 ? null : two);
    LongConsumer threes = three.andThen(n == 3 ? null : three);
    Consumer<String> fours = four.andThen(n == 4 ? null : four);
    if (n == 0) {
      ones.accept(1);
      twos.accept("ab", "ab");
      threes.accept(3);
      fours.accept("a");
    }
    return calls.count;
  }

  // run: numbers(0, 5) = "11 12 true false"
  // throws: numbers(1, 5) java.lang.NullPointerException
  // throws: numbers(2, 5) java.lang.NullPointerException
  // throws: numbers(3, 5) java.lang.NullPointerException
  // throws: numbers(4, 5) java.lang.NullPointerException
  static String numbers(int n, int k) {
    IntUnaryOperator twice = x -> x * 2;
    IntUnaryOperator after = twice.andThen(n == 1 ? null : x -> x + 1);
    IntUnaryOperator before = twice.compose(n == 2 ? null : x -> x + 1);
    IntPredicate odd = x -> x % 2 != 0;
    IntPredicate either = odd.or(n == 3 ? null : x -> x == 0);
    IntPredicate both = odd.and(n == 4 ? null : x -> x == 3);
    return after.applyAsInt(k) + " " + before.applyAsInt(k) + " " + either.test(k) + " " + both.test(k);
  }

  // run: longs(0, 5) = "11 12 true false"
  // throws: longs(1, 5) java.lang.NullPointerException
  // throws: longs(2, 5) java.lang.NullPointerException
  // throws: longs(3, 5) java.lang.NullPointerException
  // throws: longs(4, 5) java.lang.NullPointerException
  static String longs(int n, long k) {
    LongUnaryOperator twice = x -> x * 2;
    LongUnaryOperator after = twice.andThen(n == 1 ? null : x -> x + 1);
    LongUnaryOperator before = twice.compose(n == 2 ? null : x -> x + 1);
    LongPredicate odd = x -> x % 2 != 0;
    LongPredicate either = odd.or(n == 3 ? null : x -> x == 0);
    LongPredicate both = odd.and(n == 4 ? null : x -> x == 3);
    return after.applyAsLong(k) + " " + before.applyAsLong(k) + " " + either.test(k) + " " + both.test(k);
  }
}
