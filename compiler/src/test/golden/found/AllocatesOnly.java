import dev.demitasse.*;

/** What makes objects needs the allocator, also where neither the host nor a text does. */
@Filter("allocates-only")
final class AllocatesOnly extends HttpFilter {
  interface Shape {
    String name();

    int area();
  }

  record Square(int side) implements Shape {
    @Override
    public String name() {
      return "square";
    }

    @Override
    public int area() {
      return side * side;
    }
  }

  record Bar(int length) implements Shape {
    @Override
    public String name() {
      return "bar";
    }

    @Override
    public int area() {
      return length;
    }
  }

  // host: create 1; create 2 of 1; request 2; response 2
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    return tell(endOfStream ? new Square(3) : new Bar(5));
  }

  @Override
  public Action onResponseHeaders(ResponseHeaders headers, boolean endOfStream) {
    return tell(endOfStream ? new Bar(7) : new Square(1));
  }

  private static Action tell(Shape shape) {
    Log.info("a shape");
    Log.info(shape.name());
    for (int i = 0; i < shape.area(); i += 4) {
      Log.info("four");
    }
    return CONTINUE;
  }
}
