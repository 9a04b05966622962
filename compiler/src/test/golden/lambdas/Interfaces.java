import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** The interfaces of lambdas: the author's own, generic ones, bridges, markers, defaults. */
final class Interfaces {
  interface Score {
    long of(String name, int weight);

    default Score plus(int more) {
      return (name, weight) -> of(name, weight) + more;
    }

    static Score length() {
      return (name, weight) -> name.length() * (long) weight;
    }
  }

  // run: own("abc", 4) = 22
  static long own(String name, int weight) {
    Score score = Score.length().plus(3).plus(7);
    return score.of(name, weight);
  }

  interface Transform<A, B> {
    B apply(A a);

    default <C> Transform<A, C> then(Transform<? super B, ? extends C> next) {
      return a -> next.apply(apply(a));
    }
  }

  record Pair(String left, String right) {
    String joined() {
      return left + right;
    }
  }

  // run: generic("x") = "xxxx"
  static String generic(String s) {
    Transform<String, Pair> both = t -> new Pair(t, t);
    return both.then(Pair::joined).then(t -> t + t).apply(s);
  }

  // run: constructed("x", "y") = "xy"
  static String constructed(String a, String b) {
    Maker<Pair> maker = Pair::new;
    return maker.make(a, b).joined();
  }

  interface Maker<T> {
    T make(String a, String b);
  }

  /** Its method has a narrower type than that of the interface above: javac asks for a bridge. */
  interface Texts extends Transform<String, String> {
    @Override
    String apply(String s);
  }

  // run: bridged("ab") = "ba!|ab?"
  static String bridged(String s) {
    Texts exclaim = t -> t.substring(1) + t.substring(0, 1) + "!";
    Transform<String, String> wide = exclaim;
    return wide.apply(s) + "|" + ((Texts) t -> t + "?").apply(s);
  }

  interface Marker {}

  // run: marked("a") = "aa true"
  static String marked(String s) {
    UnaryOperator<String> twice = (UnaryOperator<String> & Marker) t -> t + t;
    return twice.apply(s) + " " + (twice instanceof Marker);
  }

  // run: widened("abc") = 3
  static long widened(String s) {
    ToLongFunction<String> length = String::length;
    return length.applyAsLong(s);
  }

  // run: ofLong(3) = 10
  static long ofLong(int n) {
    LongUnaryOperator f = LongUnaryOperator.identity();
    return f.andThen(x -> x + n).compose(x -> x * 2 + 1).applyAsLong(n);
  }

  // run: predicates("ab") = "true false true false"
  // run: predicates("a") = "false true true false"
  static String predicates(String s) {
    Predicate<String> isLong = t -> t.length() > 1;
    Predicate<String> startsWithA = t -> t.startsWith("a");
    return isLong.and(startsWithA).test(s)
        + " "
        + isLong.negate().test(s)
        + " "
        + isLong.or(startsWithA).test(s)
        + " "
        + Predicate.not(startsWithA).test(s);
  }

  // run: shortCircuit(0) = "false 1"
  // run: shortCircuit(2) = "true 2"
  static String shortCircuit(int n) {
    Calls calls = new Calls();
    IntPredicate positive = calls::positive;
    return positive.and(calls::positive).test(n) + " " + calls.count;
  }

  static final class Calls {
    private int count;

    boolean positive(int n) {
      count++;
      return n > 0;
    }
  }

  // run: identity("a") = "aa"
  static String identity(String s) {
    Function<String, String> same = Function.identity();
    return same.apply(s) + UnaryOperator.<String>identity().apply(s);
  }

  // run: objectMethod("b") = "Pair[left=b, right=b]"
  static String objectMethod(String s) {
    Function<Pair, String> text = Object::toString;
    return text.apply(new Pair(s, s));
  }

  abstract static class Sound {
    abstract String text();

    String twice() {
      Transform<Sound, String> text = Sound::text;
      return text.apply(this) + text.apply(this);
    }
  }

  static final class Bark extends Sound {
    @Override
    String text() {
      return "wuff";
    }
  }

  static final class Purr extends Sound {
    @Override
    String text() {
      return "rrr";
    }

    @Override
    String twice() {
      Transform<String, String> louder = s -> s + super.twice();
      return louder.apply("(") + ")";
    }
  }

  // run: overridden(true) = "wuffwuff"
  // run: overridden(false) = "(rrrrrr)"
  static String overridden(boolean dog) {
    Sound sound = dog ? new Bark() : new Purr();
    return sound.twice();
  }
}
