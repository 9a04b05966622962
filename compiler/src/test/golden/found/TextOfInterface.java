/** What an interface does not declare but every object has. */
final class TextOfInterface {
  interface Shape {
    int sides();
  }

  record Square(int side) implements Shape {
    @Override
    public int sides() {
      return 4;
    }
  }

  static final class Circle implements Shape {
    @Override
    public int sides() {
      return 0;
    }

    @Override
    public String toString() {
      return "circle";
    }
  }

  static Shape shape(int n) {
    return n == 0 ? new Circle() : n > 0 ? new Square(n) : null;
  }

  // run: text(0) = "circle!"
  // run: text(3) = "Square[side=3]!"
  // run: text(-1) = "null!"
  static String text(int n) {
    return shape(n) + "!";
  }

  // run: called(0) = "circle 0"
  // run: called(2) = "Square[side=2] 4"
  // throws: called(-1) java.lang.NullPointerException
  static String called(int n) {
    Shape shape = shape(n);
    return shape.toString() + " " + shape.sides();
  }
}
