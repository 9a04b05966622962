/** Virtual calls: abstract classes with several subclasses, overriding, super, interfaces. */
final class Dispatch {
  abstract static class Shape {
    final int a;

    Shape(int a) {
      this.a = a;
    }

    abstract int area();

    int twice() {
      return area() * 2;
    }

    String name() {
      return "shape";
    }

    @Override
    public String toString() {
      return name() + "(" + area() + ")";
    }
  }

  static class Square extends Shape {
    Square(int a) {
      super(a);
    }

    @Override
    int area() {
      return a * a;
    }

    @Override
    String name() {
      return "square";
    }
  }

  static final class Box extends Square {
    private final int b;

    Box(int a, int b) {
      super(a);
      this.b = b;
    }

    @Override
    int area() {
      return super.area() + a * b;
    }

    @Override
    String name() {
      return "box of " + super.name();
    }
  }

  static final class Line extends Shape {
    Line(int a) {
      super(a);
    }

    @Override
    int area() {
      return 0;
    }
  }

  static Shape shape(int kind, int a) {
    switch (kind) {
      case 0:
        return new Square(a);
      case 1:
        return new Box(a, 3);
      case 2:
        return new Line(a);
      default:
        return null;
    }
  }

  // run: text(0, 5) = "square(25)"
  // run: text(1, 5) = "box of square(40)"
  // run: text(2, 5) = "shape(0)"
  static String text(int kind, int a) {
    return shape(kind, a).toString();
  }

  // run: twice(0, 5) = 50
  // run: twice(1, 5) = 80
  // run: twice(2, 5) = 0
  // throws: twice(3, 5) java.lang.NullPointerException
  static int twice(int kind, int a) {
    return shape(kind, a).twice();
  }

  // run: concatenated(1, 2) = "it is box of square(10)"
  // run: concatenated(3, 2) = "it is null"
  static String concatenated(int kind, int a) {
    return "it is " + shape(kind, a);
  }

  // run: tests(0) = "true false false true"
  // run: tests(1) = "true true false true"
  // run: tests(2) = "false false true true"
  // run: tests(3) = "false false false false"
  static String tests(int kind) {
    Shape s = shape(kind, 1);
    return (s instanceof Square) + " " + (s instanceof Box) + " " + (s instanceof Line) + " " + (s instanceof Shape);
  }

  // run: patterns(0) = 7
  // run: patterns(1) = 70
  // run: patterns(2) = -1
  static int patterns(int kind) {
    Shape s = shape(kind, 7);
    if (s instanceof Box b && b.b == 3) {
      return b.area();
    }
    return s instanceof Square q ? q.a : -1;
  }

  // run: casts(1) = 3
  // throws: casts(0) java.lang.ClassCastException
  // throws: casts(2) java.lang.ClassCastException
  // throws: casts(3) java.lang.NullPointerException
  static int casts(int kind) {
    Box box = (Box) shape(kind, 2);
    return box.b;
  }

  interface Counter {
    int next();

    default int twoOn() {
      next();
      return next();
    }
  }

  static final class Steps implements Counter {
    private int n;
    private final int step;

    Steps(int step) {
      this.step = step;
    }

    @Override
    public int next() {
      n += step;
      return n;
    }
  }

  // run: defaults(5) = 515
  static int defaults(int step) {
    Counter c = new Steps(step);
    return c.next() * 100 + c.twoOn();
  }

  // run: sequence(6) = 10241
  static int sequence(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum = sum * 7 + shape(i % 3, i).area();
    }
    return sum;
  }

  interface Left {
    int left();
  }

  interface Right {
    int right();
  }

  static final class Both implements Left, Right {
    @Override
    public int left() {
      return 1;
    }

    @Override
    public int right() {
      return 2;
    }
  }

  // run: bothSides(3) = 5
  static int bothSides(int n) {
    Both b = new Both();
    Left l = b;
    Right r = b;
    return l.left() * n + r.right();
  }

  // run: identity(0) = true
  // run: identity(1) = false
  static boolean identity(int n) {
    Shape a = new Square(1);
    Shape b = n == 0 ? a : new Square(1);
    return a == b;
  }
}
