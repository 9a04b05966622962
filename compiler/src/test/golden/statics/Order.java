/** Classes initialise each other in Java's order; a cycle sees zeros, where it has one beginning. */
final class Order {
  static final class First {
    static final int A = Second.B + 1;
    static final int C = Name.number(5);
    static final int D = Second.B;
  }

  static final class Second {
    static final int B = First.C + 10;
  }

  // run: cycle(1) = "11 10 10"
  static String cycle(int n) {
    return First.A + " " + First.D + " " + First.C;
  }

  static class Parent {
    static final String NAME = Name.of("parent");
  }

  static final class Child extends Parent {
    static final String FULL = NAME + "/" + Name.of("child");
  }

  static final class Name {
    static int number(int n) {
      return n * 2;
    }

    static String of(String s) {
      return "<" + s + ">";
    }
  }

  // run: inherited(1) = "<parent>/<child><parent>"
  static String inherited(int n) {
    return Child.FULL + Child.NAME;
  }
}
