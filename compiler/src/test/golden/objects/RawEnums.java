/** Constants of different enums have no order, whatever javac was told not to look at. */
final class RawEnums {
  enum Colour {
    RED,
    GREEN {
      @Override
      String shade() {
        return "dark";
      }
    },
    BLUE;

    String shade() {
      return "light";
    }
  }

  enum Size {
    SMALL,
    LARGE
  }

  static Enum<?> constant(int n) {
    return switch (n) {
      case 0 -> Colour.RED;
      case 1 -> Colour.GREEN;
      case 2 -> Colour.BLUE;
      case 3 -> Size.SMALL;
      case 4 -> Size.LARGE;
      default -> null;
    };
  }

  // run: compare(0, 2) = -2
  // run: compare(1, 0) = 1
  // run: compare(4, 3) = 1
  // throws: compare(0, 3) java.lang.ClassCastException
  // throws: compare(4, 1) java.lang.ClassCastException
  // throws: compare(1, 5) java.lang.NullPointerException
  // throws: compare(5, 1) java.lang.NullPointerException
  @SuppressWarnings({"rawtypes", "unchecked"})
  static int compare(int a, int b) {
    Enum left = constant(a);
    return left.compareTo(constant(b));
  }

  // run: certain(2) = 1
  // throws: certain(3) java.lang.ClassCastException
  @SuppressWarnings({"rawtypes", "unchecked"})
  static int certain(int n) {
    Enum right = n == 3 ? Size.SMALL : Colour.GREEN;
    return ((Enum) Colour.BLUE).compareTo(right);
  }

  // throws: never(0) java.lang.ClassCastException
  // throws: never(1) java.lang.NullPointerException
  @SuppressWarnings({"rawtypes", "unchecked"})
  static int never(int n) {
    Enum right = n == 0 ? Size.LARGE : null;
    return ((Enum) Colour.BLUE).compareTo(right);
  }

  static <E extends Enum<E>> E later(E a, E b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  // run: generic(0, 2) = "BLUE LARGE"
  // run: generic(1, 0) = "GREEN LARGE"
  static String generic(int a, int b) {
    return later((Colour) constant(a), (Colour) constant(b)).name() + " " + later(Size.SMALL, a < 3 ? Size.LARGE : Size.SMALL);
  }
}
