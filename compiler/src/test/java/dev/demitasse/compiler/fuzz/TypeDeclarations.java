package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.fuzz.JavaType.Sort;
import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes enums, records and classes, alone or below others. */
final class TypeDeclarations {
  private static final Feature BASIC = Feature.BASIC;
  private static final String ENUM_METHOD = "int code";
  private static final List<Variable> NUMBER = List.of(Variable.readOnly("number", JavaType.INT));

  private final Program program;
  private final Draws draws;
  private final Source out;

  TypeDeclarations(Program program) {
    this.program = program;
    this.draws = program.draws();
    this.out = program.out();
  }

  /** All of a program. */
  void write() {
    if (program.has(Feature.ENUMS)) {
      writeEnum();
    }
    boolean classFirst = program.has(Feature.CLASSES) && draws.chance(50);
    if (classFirst) {
      writeClass(null);
    }
    for (int i = draws.between(1, 2); i > 0 && program.has(Feature.RECORDS); i--) {
      writeRecord(null);
    }
    if (program.has(Feature.CLASSES) && !classFirst) {
      writeClass(null);
    }
    new Supertypes(program, this).write();
    if (program.has(Feature.UNFINISHED)) {
      new Unfinished(program).write();
    }
    if (program.has(Feature.INITIALISERS)) {
      new Initialisers(program, this).write();
    }
    if (program.has(Feature.DEFAULT_METHODS)) {
      new DefaultMethods(program).write();
    }
    if (program.has(Feature.GENERICS)) {
      new GenericDeclarations(program).write();
    }
  }

  /** A component of a record, a field, a parameter. */
  private record Part(JavaType type, String name) {
    String declaration() {
      return type.name() + " " + name;
    }
  }

  private static String declarations(List<Part> parts) {
    return parts.stream().map(Part::declaration).collect(Collectors.joining(", "));
  }

  private static Row constructor(JavaType type, String name, List<Part> parts) {
    String holes = parts.stream().map(p -> "{}").collect(Collectors.joining(", "));
    List<JavaType> operands = parts.stream().map(Part::type).toList();
    String pattern = "new " + name + "(" + holes + ")";
    return Row.of(BASIC, type, pattern, operands.toArray(JavaType[]::new)).costing(10).weighing(6);
  }

  private List<Part> parts(int most) {
    List<JavaType> types =
        program.passed().stream()
            .filter(t -> t.sort() != Sort.FLOATING && t.sort() != Sort.WIDE_CHAR)
            .filter(t -> t.sort() != Sort.BYTES)
            .toList();
    List<Part> parts = new ArrayList<>();
    for (int i = draws.between(1, most); i > 0; i--) {
      parts.add(new Part(draws.one(types), program.newName("p")));
    }
    return parts;
  }

  private void writeEnum() {
    JavaType type = new JavaType(program.newName("E"), Sort.ENUM);
    List<String> constants = List.of("RED", "GREEN", "BLUE").subList(0, draws.between(2, 3));
    Scope none = new Scope(true);
    long cost = 0;
    out.open("enum " + type.name());
    for (int i = 0; i < constants.size(); i++) {
      String end = i + 1 == constants.size() ? ";" : ",";
      String number = program.expressions().of(JavaType.INT, none, 1);
      String made = constants.get(i) + "(" + number + ", \"" + draws.one("", "r", "gr{}") + "\")";
      if (program.has(Feature.ENUM_BODIES) && draws.chance(50)) {
        out.open(made);
        cost += method(ENUM_METHOD, JavaType.INT, NUMBER);
        out.close(end);
      } else {
        out.line(made + end);
      }
    }
    out.line("final int number;").line("final String text;");
    out.open(type.name() + "(int number, String text)");
    out.line("this.number = number;").line("this.text = text;").close();
    cost += method(ENUM_METHOD, JavaType.INT, NUMBER);
    out.close();
    program.declare(type);
    program.addEnum(new Declared.EnumType(type, constants, true));
    add(Row.of(BASIC, JavaType.INT, "{}.number", type));
    add(Row.of(Feature.TEXTS, JavaType.TEXT, "{}.text", type));
    add(Row.of(BASIC, JavaType.INT, "{}.code({})", type, JavaType.INT).costing(cost));
  }

  void writeRecord(@Nullable Supertype above) {
    JavaType type = new JavaType(program.newName("R"), Sort.RECORD);
    List<Part> parts = parts(3);
    String clause = above == null ? "" : above.clause();
    out.open("record " + type.name() + "(" + declarations(parts) + ")" + clause);
    compactConstructor(type, parts);
    long cost = above == null ? 0 : method("public int code", JavaType.INT, visible(parts));
    out.close();
    program.declare(type);
    add(constructor(type, type.name(), parts));
    parts.forEach(p -> add(Row.of(BASIC, p.type(), "{}." + p.name() + "()", type)));
    Declared.rowsOfText(type).forEach(this::add);
    if (parts.stream().allMatch(p -> program.isComparable(p.type()))) {
      program.setComparable(type);
      Declared.rowsOfEquality(type).stream()
          .map(row -> program.has(Feature.EQUALITY) ? row.that(Trait.IMPURE) : row)
          .forEach(this::add);
    }
    if (above != null) {
      above.add(program, constructor(type, type.name(), parts), cost);
    }
  }

  private void compactConstructor(JavaType type, List<Part> parts) {
    if (!draws.chance(40)) {
      return;
    }
    Scope scope = program.newScope(true);
    parts.forEach(p -> scope.add(Variable.local(p.name(), p.type())));
    out.open(type.name());
    Body body = new Body(program, scope, null);
    body.block(1);
    out.close();
  }

  private static List<Variable> visible(List<Part> parts) {
    return parts.stream().map(p -> Variable.readOnly(p.name(), p.type())).toList();
  }

  /** A class with fields that change. */
  void writeClass(@Nullable Supertype above) {
    JavaType type = new JavaType(program.newName("C"), Sort.OBJECT);
    List<Part> fields = parts(3);
    out.open(head(above) + type.name() + (above == null ? "" : above.clause()));
    for (Part field : fields) {
      out.line(field.declaration() + ";");
    }
    List<Part> parameters = fields.stream().map(f -> new Part(f.type(), "a" + f.name())).toList();
    out.open(type.name() + "(" + declarations(parameters) + ")");
    if (above != null) {
      above.writeSuperCall(program, visible(parameters));
    }
    fields.forEach(f -> out.line(f.name() + " = a" + f.name() + ";"));
    out.close();
    List<Variable> changing = new ArrayList<>();
    fields.forEach(f -> changing.add(Variable.local(f.name(), f.type())));
    if (above != null) {
      above.writeOverrides(program, changing);
      changing.addAll(above.fields());
    }
    long cost = method("public int code", JavaType.INT, changing);
    out.open("public String toString()");
    out.line("return \"" + type.name() + "\" + " + fields.get(0).name() + ";").close();
    Equality equality = program.has(Feature.EQUALITY) ? new Equality(program) : null;
    if (equality != null) {
      equality.writeMethods(type, changing);
    }
    out.close();
    program.declare(type);
    add(constructor(type, type.name(), fields));
    if (equality != null) {
      equality.declare(type);
    }
    for (Part field : fields) {
      add(Row.of(BASIC, field.type(), "{}." + field.name(), type));
      add(write(type, field));
    }
    add(
        Row.of(BASIC, JavaType.INT, "{}.code({})", type, JavaType.INT)
            .costing(cost)
            .that(Trait.EFFECT));
    add(Row.of(BASIC, JavaType.BOOLEAN, "({} == {})", type, type).weighing(1));
    Declared.rowsOfText(type).forEach(this::add);
    if (above != null) {
      above.add(program, constructor(type, type.name(), fields), cost);
    }
  }

  private String head(@Nullable Supertype above) {
    boolean isSealed = above != null && above.isSealed();
    return draws.one(
        "static final class ", isSealed ? "static non-sealed class " : "static class ");
  }

  private static Row write(JavaType type, Part field) {
    String value = field.type().equals(JavaType.TEXT) ? "cut({})" : "{}";
    return Row.of(BASIC, JavaType.VOID, "{}." + field.name() + " = " + value, type, field.type())
        .that(Trait.EFFECT, Trait.IMPURE);
  }

  /** A method {@code T name(int n)} that sees these variables; what it costs. */
  long method(String head, JavaType result, List<Variable> fields) {
    Scope scope = program.newScope(true);
    fields.forEach(scope::add);
    scope.add(Variable.local("n", JavaType.INT));
    scope.pay(3000);
    out.open(head + "(int n)");
    Body body = new Body(program, scope, result);
    body.block(1);
    body.end();
    out.close();
    return scope.cost() - 3000;
  }

  private void add(Row row) {
    program.vocabulary().add(row);
  }
}
