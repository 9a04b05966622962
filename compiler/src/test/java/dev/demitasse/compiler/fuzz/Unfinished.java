package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.INT;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a class whose constructor reads final fields of its own object, before they are written,
 * or of another one.
 */
final class Unfinished {
  private static final int ROOM = 300;
  private static final String CHOICE = " one = own ? this : other;";

  private final Program program;
  private final Source out;
  private final JavaType type;
  private final List<String> fields;

  Unfinished(Program program) {
    this.program = program;
    this.out = program.out();
    this.type = new JavaType(program.newName("U"), Sort.OBJECT);
    this.fields =
        Stream.generate(() -> program.newName("u")).limit(program.draws().between(2, 3)).toList();
  }

  void write() {
    String name = type.name();
    String parameters = "(boolean own, " + name + " other, int n)";
    out.open("static final class " + name);
    out.line("static final " + name + " FIRST = new " + name + "(true, null, 9);");
    fields.forEach(field -> out.line("final int " + field + ";"));
    out.open(name + parameters).line(name + CHOICE);
    writeFields(new Body(program, scope(), null));
    out.close();
    out.open("int pick" + parameters).line(name + CHOICE);
    Body body = new Body(program, scope(), INT);
    body.block(2);
    body.end();
    out.close();
    out.open("int sum()").line("return " + String.join(" + ", fields) + ";").close();
    String text = fields.stream().collect(Collectors.joining(" + \",\" + ", "\"U\" + ", ""));
    out.open("public String toString()").line("return " + text + ";").close();
    out.close();
    declare();
  }

  private Scope scope() {
    Scope scope = Scope.affording(ROOM, true);
    scope.add(Variable.local("n", INT));
    scope.add(Variable.readOnly("sum()", INT));
    fields.forEach(field -> scope.add(Variable.readOnly("one." + field, INT)));
    return scope;
  }

  private void writeFields(Body body) {
    for (String field : fields) {
      if (body.draws().chance(60)) {
        body.declare(INT, body.of(INT));
      }
      body.block(1);
      body.out().line("this." + field + " = " + body.of(INT) + ";");
    }
  }

  private void declare() {
    program.declare(type);
    String name = type.name();
    add(Row.of(Feature.UNFINISHED, type, name + ".FIRST").weighing(2));
    String made = "new " + name + "({}, {}, {})";
    add(Row.of(Feature.UNFINISHED, type, made, BOOLEAN, type, INT).costing(ROOM).weighing(6));
    String picked = "{}.pick({}, {}, {})";
    add(Row.of(Feature.UNFINISHED, INT, picked, type, BOOLEAN, type, INT).costing(ROOM));
    fields.forEach(field -> add(Row.of(Feature.UNFINISHED, INT, "{}." + field, type)));
    Declared.rowsOfText(type).forEach(this::add);
  }

  private void add(Row row) {
    program.vocabulary().add(row);
  }
}
