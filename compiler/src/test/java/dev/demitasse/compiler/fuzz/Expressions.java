package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes expressions of a type: constants, variables, and rows of the tables. */
final class Expressions {
  private final Draws draws;
  private final Set<Feature> features;
  private final Vocabulary vocabulary;
  private int patterns;

  Expressions(Draws draws, Set<Feature> features, Vocabulary vocabulary) {
    this.draws = draws;
    this.features = features;
    this.vocabulary = vocabulary;
  }

  /** Of a depth that suits the place. */
  String of(JavaType type, Scope scope) {
    return of(type, scope, draws.between(0, scope.trips() > 20 ? 2 : 3));
  }

  /** At most so deep, where the type has constants or variables at all. */
  String of(JavaType type, Scope scope, int depth) {
    scope.pay(1);
    boolean leaf = depth <= 0 || draws.chance(15);
    String made = leaf ? leaf(type, scope) : null;
    if (made == null && !leaf && isConditional(type) && draws.chance(6)) {
      return conditional(type, scope, depth - 1);
    }
    made = made == null && depth > 0 ? row(type, scope, depth) : made;
    made = made == null ? leaf(type, scope) : made;
    return made == null ? shallowest(type, scope) : made;
  }

  /**
   * What must be, though it is too deep or costs more than there is room for. A type's first rows
   * are its constructors, which need only types declared before it.
   */
  private String shallowest(JavaType type, Scope scope) {
    List<Row> rows =
        vocabulary.making(type).stream()
            .filter(r -> isAllowed(r, scope) && !r.operands().contains(type))
            .filter(r -> r.operands().stream().allMatch(operand -> isThere(operand, scope)))
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalStateException("nothing makes a " + type);
    }
    Row simple =
        rows.stream()
            .filter(r -> r.operands().stream().allMatch(operand -> isLeaf(operand, scope)))
            .findFirst()
            .orElse(rows.get(0));
    return write(simple, scope, 0);
  }

  private boolean isLeaf(JavaType type, Scope scope) {
    return Literals.of(type, draws) != null || !scope.variables(type, v -> true).isEmpty();
  }

  /** A statement that is worth it for what it does; null if there is none. */
  @Nullable
  String effect(Scope scope) {
    List<Row> rows = vocabulary.effects().stream().filter(r -> isPossible(r, scope)).toList();
    return rows.isEmpty() ? null : write(draws.weighted(rows, Row::weight), scope, 2);
  }

  /** Can a value of the type be written here? */
  boolean canWrite(JavaType type, Scope scope) {
    return isThere(type, scope);
  }

  private boolean isConditional(JavaType type) {
    return features.contains(Feature.CONDITIONALS)
        && (type.isNumber()
            || type.isReference()
            || type.equals(JavaType.ACTION)
            || type.equals(JavaType.BOOLEAN));
  }

  private String conditional(JavaType type, Scope scope, int depth) {
    return "("
        + of(JavaType.BOOLEAN, scope, depth)
        + " ? "
        + of(type, scope, depth)
        + " : "
        + of(type, scope, depth)
        + ")";
  }

  private @Nullable String leaf(JavaType type, Scope scope) {
    List<Variable> variables = scope.variables(type, v -> true);
    String literal = Literals.of(type, draws);
    boolean none = type.isReference() && features.contains(Feature.NULLS) && !scope.isPure();
    if (none && draws.chance(5)) {
      return "((" + type.name() + ") null)";
    }
    boolean variable = !variables.isEmpty() && (literal == null || draws.chance(70));
    return variable ? read(draws.one(variables)) : literal;
  }

  /** The value of a variable, now and then changed on the way. */
  private String read(Variable variable) {
    boolean counts = variable.writable() && variable.type().isNumber();
    if (!counts || !draws.chance(5)) {
      return variable.name();
    }
    return draws
        .one("(%s++)", "(--%s)", "(%s += 3)", "(%s ^= 85)")
        .replace('^', variable.type().sort() == JavaType.Sort.FLOATING ? '*' : '^')
        .formatted(variable.name());
  }

  private @Nullable String row(JavaType type, Scope scope, int depth) {
    List<Row> rows = possible(type, scope);
    return rows.isEmpty() ? null : write(draws.weighted(rows, Row::weight), scope, depth - 1);
  }

  private List<Row> possible(JavaType type, Scope scope) {
    return vocabulary.making(type).stream().filter(row -> isPossible(row, scope)).toList();
  }

  private boolean isPossible(Row row, Scope scope) {
    return isAllowed(row, scope)
        && scope.affords(row.cost())
        && row.operands().stream().allMatch(operand -> isThere(operand, scope));
  }

  private boolean isAllowed(Row row, Scope scope) {
    return features.contains(row.feature())
        && (!row.is(Trait.THROWS) || features.contains(Feature.THROWING) && !scope.isPure())
        && (!row.is(Trait.NULL) || features.contains(Feature.NULLS))
        && (!row.is(Trait.IMPURE) || !scope.isPure());
  }

  private boolean isThere(JavaType operand, Scope scope) {
    return isThere(operand, scope, new HashSet<>());
  }

  private boolean isThere(JavaType type, Scope scope, Set<JavaType> asked) {
    if (isLeaf(type, scope)) {
      return true;
    }
    if (!asked.add(type)) {
      return false;
    }
    boolean there =
        vocabulary.making(type).stream()
            .filter(row -> isAllowed(row, scope))
            .anyMatch(row -> row.operands().stream().allMatch(o -> isThere(o, scope, asked)));
    asked.remove(type);
    return there;
  }

  private String write(Row row, Scope scope, int depth) {
    scope.pay(row.cost());
    String text = row.pattern();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (JavaType operand : row.operands()) {
      int hole = text.indexOf("{}", at);
      out.append(text, at, hole).append(of(operand, scope, depth));
      at = hole + 2;
    }
    out.append(text.substring(at));
    return text.contains("#") ? out.toString().replace("#", "" + ++patterns) : out.toString();
  }
}
