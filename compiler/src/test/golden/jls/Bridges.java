import java.util.function.*;

/** Covariant results, bridges, bounded type variables. */
final class Bridges {
  static class Animal {
    final String n;

    Animal(String n) {
      this.n = n;
    }

    Animal self() {
      return this;
    }

    Animal child(int i) {
      return new Animal(n + i);
    }

    String sound() {
      return "..." + n;
    }
  }

  static class Dog extends Animal {
    Dog(String n) {
      super(n);
    }

    @Override
    Dog self() {
      return this;
    }

    @Override
    Dog child(int i) {
      return new Dog("d" + n + i);
    }

    @Override
    String sound() {
      return "wuff" + n;
    }

    int legs() {
      return 4;
    }
  }

  static final class Puppy extends Dog {
    Puppy(String n) {
      super(n);
    }

    @Override
    Puppy child(int i) {
      return i == 0 ? null : new Puppy("p" + i);
    }

    @Override
    int legs() {
      return 3 + super.legs();
    }
  }

  static Animal animal(int n) {
    return n == 0 ? new Animal("a") : n == 1 ? new Dog("b") : new Puppy("c");
  }

  // run: covariant(0) = "...a...a1...a23"
  // run: covariant(1) = "wuffbwuffdb1wuffddb238"
  // run: covariant(2) = "wuffcwuffp1wuffp314"
  static String covariant(int n) {
    Animal a = animal(n);
    String r = a.self().sound() + a.child(1).sound() + a.child(2).self().child(3).sound();
    if (a instanceof Dog d) r += d.child(4).legs() + d.self().legs();
    return r;
  }

  interface Node<T extends Node<T>> {
    T next();

    default T skip() {
      return next() == null ? self() : next().next();
    }

    T self();
  }

  record Link(int v, Link next) implements Node<Link> {
    @Override
    public Link self() {
      return this;
    }
  }

  // run: recursive(3) = "Link[v=0, next=null]0"
  static String recursive(int n) {
    Link l = null;
    for (int i = 0; i < n; i++) l = new Link(i, l);
    Node<Link> k = l;
    return l.skip() + "" + k.skip().skip().skip().v();
  }

  abstract static class Shape<S extends Shape<S>> {
    int w;

    @SuppressWarnings("unchecked")
    S w(int v) {
      w = v;
      return (S) this;
    }

    abstract int area();
  }

  static final class Sq extends Shape<Sq> {
    @Override
    int area() {
      return w * w;
    }

    Sq twice() {
      w *= 2;
      return this;
    }
  }

  static final class Rect extends Shape<Rect> {
    int h;

    Rect h(int v) {
      h = v;
      return this;
    }

    @Override
    int area() {
      return w * h;
    }
  }

  // run: builders(3) = 1610
  static int builders(int n) {
    return new Sq().w(n).twice().w(n + 1).area() * 100 + new Rect().w(n).h(2).w(5).area();
  }

  interface Source<T> {
    T get();
  }

  interface Sink<T> {
    void put(T t);

    default Sink<T> also(Sink<? super T> o) {
      return t -> {
        put(t);
        o.put(t);
      };
    }
  }

  static final class Cell<T> implements Source<T>, Sink<T> {
    T t;
    int puts;

    @Override
    public T get() {
      return t;
    }

    @Override
    public void put(T x) {
      t = x;
      puts++;
    }
  }

  // run: cells("q") = "qq4qq2wuffx"
  static String cells(String s) {
    Cell<String> a = new Cell<>(), b = new Cell<>();
    Cell<Animal> c = new Cell<>();
    Sink<String> both = a.also(b).also(a);
    both.put(s);
    both.put(s + s);
    c.put(new Dog("x"));
    Source<? extends Animal> src = c;
    return a.get() + a.puts + b.t + b.puts + src.get().sound();
  }

  static <A extends Animal & Speaks> String both(A a) {
    return a.sound() + a.speak();
  }

  interface Speaks {
    String speak();

    default String loud() {
      return speak() + "!";
    }
  }

  static final class Parrot extends Animal implements Speaks {
    Parrot() {
      super("p");
    }

    @Override
    public String speak() {
      return "hello";
    }
  }

  static final class Robot extends Animal implements Speaks {
    Robot() {
      super("r");
    }

    @Override
    public String speak() {
      return "beep";
    }

    @Override
    public String loud() {
      return "BEEP" + Speaks.super.loud();
    }
  }

  // run: intersection(0) = "...phello...rbeep...phellohello!"
  // run: intersection(1) = "...phello...rbeep...rbeepBEEPbeep!"
  static String intersection(int n) {
    var x = n == 0 ? new Parrot() : new Robot();
    return both(new Parrot()) + both(new Robot()) + x.sound() + x.speak() + x.loud();
  }

  // run: intersectionCast(5) = "s5tagtag"
  static String intersectionCast(int n) {
    var f = (Supplier<String> & Tagged) () -> "s" + n;
    return f.get() + f.tag() + ((Tagged) f).tag();
  }

  interface Tagged {
    default String tag() {
      return "tag";
    }
  }

  static class GenericBase<T, U> {
    String m(T t, U u) {
      return "base";
    }

    String m2(T t) {
      return "base2";
    }
  }

  static class Half<U> extends GenericBase<String, U> {
    @Override
    String m(String t, U u) {
      return "half" + t + super.m(t, u);
    }
  }

  static final class Full extends Half<Animal> {
    @Override
    String m(String t, Animal u) {
      return "full" + t + u.sound() + super.m(t, u);
    }

    @Override
    String m2(String t) {
      return "full2" + t;
    }
  }

  // run: levels(0) = "halftbasebase2"
  // run: levels(1) = "fulltwuffzhalftbasefull2w"
  static String levels(int n) {
    GenericBase<String, Animal> g = n == 0 ? new Half<>() : new Full();
    return g.m("t", new Dog("z")) + g.m2("w");
  }

  interface I1 {
    Animal make();
  }

  interface I2 {
    Dog make();
  }

  interface I3 extends I1, I2 {
    @Override
    Puppy make();
  }

  // run: interfaces(1) = "7wuffi17"
  static String interfaces(int n) {
    I3 i = () -> new Puppy("i" + n);
    I1 a = i;
    I2 b = i;
    return i.make().legs() + a.make().sound() + b.make().legs();
  }

  abstract static class Abs implements I1 {}

  static final class Conc extends Abs implements I2 {
    @Override
    public Dog make() {
      return new Dog("conc");
    }
  }

  // run: abs(1) = "wuffconcconc4"
  static String abs(int n) {
    Abs a = new Conc();
    I1 i = a;
    I2 j = (I2) a;
    return a.make().sound() + i.make().n + j.make().legs();
  }

  static class Inherited {
    public String name() {
      return "inherited";
    }

    public Animal make() {
      return new Animal("inh");
    }
  }

  interface HasName {
    String name();

    default String shout() {
      return name() + "!";
    }
  }

  static final class ByParent extends Inherited implements HasName, I1 {}

  // run: byParent(1) = "inherited!...inh"
  static String byParent(int n) {
    HasName h = new ByParent();
    I1 i = new ByParent();
    return h.shout() + i.make().sound();
  }

  interface WithDefault {
    default String name() {
      return "default";
    }
  }

  static final class ClassWins extends Inherited implements WithDefault {}

  // run: classWins(1) = "inheritedinherited"
  static String classWins(int n) {
    WithDefault w = new ClassWins();
    return w.name() + new ClassWins().name();
  }

  interface Reabs extends WithDefault {
    @Override
    String name();
  }

  abstract static class Pre implements WithDefault {}

  static final class Post extends Pre implements Reabs {
    @Override
    public String name() {
      return "post"
          + new Object() {
            String n() {
              return "q";
            }
          }.n();
    }
  }

  // run: reabstract(1) = "postqpostq"
  static String reabstract(int n) {
    Pre p = new Post();
    WithDefault w = n == 1 ? p : new WithDefault() {};
    return p.name() + w.name();
  }
}
