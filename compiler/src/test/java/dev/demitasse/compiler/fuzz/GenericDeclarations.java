package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.fuzz.JavaType.Sort;
import java.util.List;

/** Writes generic records, methods and classes, used with several types. */
final class GenericDeclarations {
  private static final int MOST_TYPES = 2;

  private final Program program;

  GenericDeclarations(Program program) {
    this.program = program;
  }

  void write() {
    String record = program.newName("G");
    String method = program.newName("g");
    Source out = program.out();
    out.open("record " + record + "<T>(T value, int number)").close();
    out.open("static <T> T " + method + "(boolean first, T one, T other)");
    out.line("return first ? one : other;").close();
    List<JavaType> types = program.passed().stream().filter(GenericDeclarations::hasText).toList();
    for (int i = program.draws().between(1, MOST_TYPES); i > 0 && !types.isEmpty(); i--) {
      JavaType type = program.draws().one(types);
      choose(method, type);
      hold(record, type);
    }
    if (!types.isEmpty() && program.draws().chance(50)) {
      new Bridges(program).write(program.draws().one(types), program.draws().one(types));
    }
  }

  /** What a record's text shows; Bytes have none. */
  private static boolean hasText(JavaType type) {
    return type.isReference() && type.isPrintable();
  }

  private void choose(String method, JavaType type) {
    JavaType truth = JavaType.BOOLEAN;
    add(Row.of(Feature.GENERICS, type, method + "({}, {}, {})", truth, type, type).costing(5));
  }

  private void hold(String record, JavaType type) {
    // not Sort.RECORD: a constant does not say of which class the text is that it leads to
    JavaType holder = new JavaType(record + "<" + type.name() + ">", Sort.OBJECT);
    if (program.types().contains(holder)) {
      return;
    }
    program.declare(holder);
    String make = "new " + holder.name() + "({}, {})";
    add(Row.of(Feature.GENERICS, holder, make, type, JavaType.INT).costing(10).weighing(6));
    add(Row.of(Feature.GENERICS, type, "{}.value()", holder));
    add(Row.of(Feature.GENERICS, JavaType.INT, "{}.number()", holder));
    Declared.rowsOfText(holder).forEach(this::add);
  }

  private void add(Row row) {
    program.vocabulary().add(row);
  }
}
