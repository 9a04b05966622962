package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.INT;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes interfaces below each other that give bodies to one method, and classes that get it from
 * the most specific one, in any order of {@code implements}.
 */
final class DefaultMethods {
  private static final long COST = 100;
  private static final String METHOD = "int rank(int n)";

  private final Program program;
  private final Draws draws;
  private final Source out;
  private final List<Declaring> interfaces = new ArrayList<>();

  /**
   * A class or an interface.
   *
   * @param declares does it declare the method itself?
   * @param hasBody has that a body?
   */
  private record Declaring(
      String name, boolean isClass, List<Declaring> above, boolean declares, boolean hasBody) {

    boolean isBelow(Declaring other) {
      return this == other || above.stream().anyMatch(each -> each.isBelow(other));
    }

    /** Those that declare what the method is in it, none of them above another. */
    List<Declaring> most() {
      return declares ? List.of(this) : mostSpecific(above);
    }

    static List<Declaring> mostSpecific(List<Declaring> above) {
      List<Declaring> all =
          above.stream().flatMap(each -> each.most().stream()).distinct().toList();
      List<Declaring> ofClasses = all.stream().filter(Declaring::isClass).toList();
      return !ofClasses.isEmpty()
          ? ofClasses
          : all.stream().filter(a -> all.stream().noneMatch(b -> b != a && b.isBelow(a))).toList();
    }
  }

  DefaultMethods(Program program) {
    this.program = program;
    this.draws = program.draws();
    this.out = program.out();
  }

  void write() {
    interfaces.add(declare("interface I", List.of()));
    for (int i = draws.between(2, 4); i > 0; i--) {
      interfaces.add(declare("interface I", some(interfaces)));
    }
    JavaType type = new JavaType(interfaces.get(0).name(), Sort.OBJECT);
    Declaring superclass = null;
    for (int i = draws.between(2, 3); i > 0; i--) {
      List<Declaring> above = new ArrayList<>(some(interfaces));
      if (superclass != null && draws.chance(40)) {
        above.add(0, superclass);
      }
      superclass = declare("static class K", above);
      add(Row.of(Feature.DEFAULT_METHODS, type, made(superclass)).weighing(6));
      String call = made(superclass) + ".rank({})";
      add(Row.of(Feature.DEFAULT_METHODS, INT, call, INT).costing(COST));
    }
    interfaces.forEach(each -> addAnonymous(type, each));
    program.types().add(type);
    Declared.rowsOfText(type).forEach(this::add);
    add(Row.of(Feature.DEFAULT_METHODS, INT, "{}.rank({})", type, INT).costing(COST).weighing(8));
  }

  private static String text(String text) {
    return "public String toString() { return \"" + text + "\"; }";
  }

  private static String made(Declaring type) {
    return "new " + type.name() + "()";
  }

  private List<Declaring> some(List<Declaring> of) {
    List<Declaring> some = new ArrayList<>(of);
    Collections.shuffle(some, draws.random());
    return some.subList(0, Math.min(some.size(), draws.one(1, 1, 2, 2, 3)));
  }

  /** Writes one below others: a class first, then interfaces. */
  private Declaring declare(String kind, List<Declaring> above) {
    boolean isClass = kind.contains("class");
    String name = program.newName(kind.substring(kind.length() - 1));
    List<Declaring> most = Declaring.mostSpecific(above);
    boolean must = most.size() != 1 || isClass && !most.get(0).hasBody();
    boolean declares = must || draws.chance(isClass ? 20 : 40);
    boolean hasBody = declares && (isClass || above.isEmpty() || draws.chance(85));
    out.open(kind.substring(0, kind.length() - 1) + name + clause(isClass, above));
    if (hasBody) {
      out.open((isClass ? "public " : "default ") + METHOD).line(body(above)).close();
    } else if (declares) {
      out.line(METHOD + ";");
    }
    if (isClass) {
      out.line(text(name));
    }
    out.close();
    return new Declaring(name, isClass, above, declares, hasBody);
  }

  private static String clause(boolean isClass, List<Declaring> above) {
    return clause(" extends ", above.stream().filter(a -> a.isClass() == isClass).toList())
        + clause(" implements ", above.stream().filter(a -> isClass && !a.isClass()).toList());
  }

  private static String clause(String word, List<Declaring> above) {
    String names = above.stream().map(Declaring::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : word + names;
  }

  private String body(List<Declaring> above) {
    Declaring only = above.size() == 1 ? above.get(0) : null;
    String own = "n * " + draws.between(2, 9) + " + " + draws.below(100);
    return "return " + (only == null ? own : draws.one(own, inherited(only, own))) + ";";
  }

  private static String inherited(Declaring from, String own) {
    boolean isThere = from.most().size() == 1 && from.most().get(0).hasBody();
    String prefix = from.isClass() ? "" : from.name() + ".";
    return isThere ? prefix + "super.rank(n + 1) ^ " + own : own;
  }

  /** An object without a class's name, of what needs no body; and one with a body that captures. */
  private void addAnonymous(JavaType type, Declaring one) {
    if (one.most().size() == 1 && one.most().get(0).hasBody()) {
      add(Row.of(Feature.DEFAULT_METHODS, type, made(one) + " { " + text("I") + " }").weighing(1));
    }
    if (draws.chance(40)) {
      String method = program.newName("of");
      out.open("static " + type.name() + " " + method + "(int by)");
      out.open("return " + made(one)).open("public " + METHOD);
      out.line("return n + by;").close().line(text(method)).close(";").close();
      add(Row.of(Feature.DEFAULT_METHODS, type, method + "({})", INT).weighing(2));
    }
  }

  private void add(Row row) {
    program.vocabulary().add(row);
  }
}
