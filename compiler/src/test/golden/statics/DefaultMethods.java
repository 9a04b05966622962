/**
 * With a class, the interfaces above it that declare methods with bodies are initialised (JLS
 * 12.4.1), each after those above it and after the superclass. What they see of each other tells
 * when that was.
 */
final class DefaultMethods {
  interface Named {
    Color FIRST = Color.RED;

    default String label() {
      return "n";
    }
  }

  enum Color implements Named {
    RED,
    BLUE;

    static String seen(int n) {
      return (FIRST == null ? "null" : FIRST.label()) + values()[n].label();
    }
  }

  // run: beforeTheEnum(1) = "nulln"
  static String beforeTheEnum(int n) {
    return Color.seen(n);
  }

  interface One {
    int X = Two.Y + 1;

    default int one() {
      return X;
    }
  }

  interface Two {
    int Y = One.X + 1;

    default int two() {
      return Y;
    }
  }

  static final class Both implements Two, One {
    static int sum(int n) {
      return One.X * 10 + Two.Y + n;
    }
  }

  // run: asTheClassNamesThem(0) = 12
  static int asTheClassNamesThem(int n) {
    return Both.sum(n);
  }

  interface Top {
    int SEEN = Middle.number();

    default int top() {
      return SEEN;
    }
  }

  interface Middle extends Top {
    int NUMBER = "abc".length();

    static int number() {
      return NUMBER;
    }
  }

  interface Bottom extends Middle {
    default int bottom() {
      return 1;
    }
  }

  static class Parent {
    static final int SEEN = Child.length();
  }

  static final class Child extends Parent implements Bottom {
    static final int LENGTH = "four".length();

    static int length() {
      return LENGTH;
    }

    static int seen(int n) {
      return Parent.SEEN * 100 + Top.SEEN * 10 + Middle.NUMBER + n;
    }
  }

  // run: withoutABodyLater(0) = 33
  static int withoutABodyLater(int n) {
    return Child.seen(n);
  }

  interface Later {
    int SEEN = User.number();

    int get();
  }

  static final class User implements Later {
    static final int NUMBER = "abcde".length();

    static int number() {
      return NUMBER;
    }

    @Override
    public int get() {
      return SEEN * 10 + NUMBER;
    }
  }

  // run: withoutBodiesNotAtAll(0) = 55
  static int withoutBodiesNotAtAll(int n) {
    return new User().get() + n;
  }

  /** The superclass's initialiser needs the interface, which the class would come to only then. */
  interface Needed {
    int SIX = "sixsix".length();

    default int six() {
      return SIX;
    }
  }

  static class Needing {
    static final int SEEN = Needed.SIX + "a".length();
  }

  static final class Needy extends Needing implements Needed {
    static final int ALL = SEEN * 10 + "ab".length();
  }

  // run: neededBefore(0) = 726
  static int neededBefore(int n) {
    return Needy.ALL * 10 + new Needy().six() + n;
  }

  interface Applied {
    int SEEN = Lambda.number();

    int apply(int n);

    default int twice(int n) {
      return apply(apply(n));
    }
  }

  static final class Lambda {
    static final Applied PLUS = n -> n + 1;
    static final int NUMBER = "seventy".length();

    static int number() {
      return NUMBER;
    }

    static int seen(int n) {
      return Applied.SEEN * 100 + NUMBER * 10 + PLUS.twice(n);
    }
  }

  // run: beforeTheLambda(0) = 72
  static int beforeTheLambda(int n) {
    return Lambda.seen(n);
  }

  static final class Capturing {
    interface Asked {
      int SEEN = Capturing.number();

      int ask();

      default int askMore() {
        return ask() + 1;
      }
    }

    static final int ANSWER = asked("xyz").askMore();
    static final int NUMBER = "eight888".length();

    static Asked asked(String text) {
      return () -> text.length();
    }

    static int number() {
      return NUMBER;
    }

    static int seen(int n) {
      return Asked.SEEN * 100 + ANSWER * 10 + NUMBER + n;
    }
  }

  // run: beforeTheLambdaThatCaptures(0) = 48
  static int beforeTheLambdaThatCaptures(int n) {
    return Capturing.seen(n);
  }
}
