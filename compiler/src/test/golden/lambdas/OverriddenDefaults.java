import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A class may override what the JDK's functional interfaces give by default. */
final class OverriddenDefaults {
  static class Two implements Predicate<String> {
    @Override
    public boolean test(String s) {
      return s.length() == 2;
    }

    @Override
    public Predicate<String> negate() {
      return s -> s.length() == 7;
    }
  }

  // run: negated("ab") = "false false true"
  // run: negated("1234567") = "true true true"
  static String negated(String s) {
    Predicate<String> p = new Two();
    return p.negate().test(s) + " " + new Two().negate().test(s) + " " + p.or(p.negate()).test(s);
  }

  // The default of the one, the method of the other.
  // run: either(0, "abc") = true
  // run: either(1, "abc") = false
  // run: either(1, "1234567") = true
  static boolean either(int n, String s) {
    Predicate<String> p = n == 0 ? t -> t.length() == 2 : new Two();
    return p.negate().test(s);
  }

  // run: not(0, "ab") = false
  // run: not(1, "ab") = false
  // run: not(1, "1234567") = true
  static boolean not(int n, String s) {
    Predicate<String> p = n == 0 ? t -> true : new Two();
    return Predicate.not(p).test(s);
  }

  static class Plain implements Function<String, String> {
    @Override
    public String apply(String s) {
      return s + "!";
    }
  }

  static final class Loud extends Plain {
    @Override
    public <V> Function<String, V> andThen(Function<? super String, ? extends V> after) {
      return s -> after.apply(apply(apply(s)));
    }

    @Override
    public <V> Function<V, String> compose(Function<? super V, ? extends String> before) {
      return super.compose(v -> before.apply(v) + "-");
    }
  }

  // The class of the variable does not have it.
  // run: below(0, "a") = "a!? a+!"
  // run: below(1, "a") = "a!!? a+-!"
  static String below(int n, String s) {
    Plain plain = n == 0 ? new Plain() : new Loud();
    return plain.andThen(t -> t + "?").apply(s) + " " + plain.compose((String t) -> t + "+").apply(s);
  }

  interface Odd extends IntPredicate {
    @Override
    default IntPredicate negate() {
      return n -> n == 42;
    }

    @Override
    default IntPredicate and(IntPredicate other) {
      return IntPredicate.super.and(other).or(n -> n == 43);
    }
  }

  // run: byInterface(3) = "false true"
  // run: byInterface(42) = "true false"
  // run: byInterface(43) = "false true"
  static String byInterface(int n) {
    Odd odd = x -> x % 2 == 1;
    IntPredicate p = odd;
    return odd.negate().test(n) + " " + p.and(x -> x < 10).test(n);
  }

  enum Step implements LongUnaryOperator {
    ONE {
      @Override
      public LongUnaryOperator andThen(LongUnaryOperator after) {
        return n -> -after.applyAsLong(n);
      }
    },
    TWO;

    @Override
    public long applyAsLong(long n) {
      return n + ordinal() + 1;
    }
  }

  // run: byConstant(false, 5) = -50
  // run: byConstant(true, 5) = 70
  static long byConstant(boolean two, long n) {
    Step step = two ? Step.TWO : Step.ONE;
    return step.andThen(x -> x * 10).applyAsLong(n);
  }

  /** What it gives is narrower. */
  record Repeat(int count) implements UnaryOperator<String>, Consumer<String> {
    @Override
    public String apply(String s) {
      return count == 0 ? "" : s + new Repeat(count - 1).apply(s);
    }

    @Override
    public void accept(String s) {}

    @Override
    public Repeat andThen(Consumer<? super String> after) {
      return new Repeat(count + 1);
    }
  }

  // run: narrower(2, "a") = "aaa true"
  static String narrower(int n, String s) {
    Repeat repeat = new Repeat(n);
    Consumer<String> consumer = repeat;
    Consumer<String> more = consumer.andThen(t -> {});
    return repeat.andThen(t -> {}).apply(s) + " " + (more instanceof Repeat r && r.count() == n + 1);
  }

  abstract static class Joined implements BiFunction<String, String, String> {
    @Override
    public <V> BiFunction<String, String, V> andThen(Function<? super String, ? extends V> after) {
      return (a, b) -> after.apply(b + a);
    }
  }

  static final class Joining extends Joined implements BiFunction<String, String, String> {
    @Override
    public String apply(String a, String b) {
      return a + b;
    }
  }

  // run: inherited("x", "y") = "yx."
  static String inherited(String a, String b) {
    BiFunction<String, String, String> f = a.isEmpty() ? (p, q) -> p : new Joining();
    return f.andThen(t -> t + ".").apply(a, b);
  }
}
