package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.INT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Constant arrays and texts, with an index that is a variable and a constant. */
final class Tables {
  static final int LENGTH = 8;

  /** A text needs no declaration. */
  private static final Table TEXT = new Table(JavaType.LATIN, "\"abcdefgh\".charAt(%s)");

  /** One of {@link #LENGTH} elements; {@code element} has a place for the index. */
  record Table(JavaType type, String element) {
    String at(String index) {
      return element.formatted(index);
    }
  }

  private Tables() {}

  /** Declares some. */
  static void write(Program program) {
    List<Table> tables = program.tables();
    tables.add(TEXT);
    for (int i = program.draws().between(1, 2); i > 0; i--) {
      tables.add(write(program, program.draws().one(INT, JavaType.LONG, JavaType.BYTE)));
    }
    for (Table table : tables) {
      String masked = table.at("{} & " + (LENGTH - 1));
      program.vocabulary().add(Row.of(Feature.TABLES, table.type(), masked, INT));
      Row any = Row.of(Feature.TABLES, table.type(), table.at("{}"), INT);
      program.vocabulary().add(any.weighing(1).that(Row.Trait.THROWS));
    }
  }

  private static Table write(Program program, JavaType type) {
    String name = program.newName("T");
    Scope none = new Scope(true);
    String elements =
        IntStream.range(0, LENGTH)
            .mapToObj(i -> program.expressions().of(type, none, 0))
            .collect(Collectors.joining(", "));
    program.out().line("static final " + type.name() + "[] " + name + " = {" + elements + "};");
    return new Table(type, name + "[%s]");
  }

  /** An element whose index is in the range, as tests around it say. */
  static boolean lookUp(Body body) {
    if (body.program().tables().isEmpty()) {
      return false;
    }
    Table table = body.draws().one(body.program().tables());
    int least = body.draws().one(-8, -5, -3, -1, 0, 1, 2, -100);
    String x = body.program().newName("index");
    body.out().line("int " + x + " = " + index(body, least) + ";");
    body.out().open("if (" + inRange(body.draws(), x, least) + ")");
    int mark = body.scope().enter();
    String element = table.at(index(x, -least));
    body.scope().add(Variable.readOnly(element, table.type()));
    if (!body.scope().isPure()) {
      body.out().line("Log.info(\"T {}\", " + element + ");");
    }
    body.block(2);
    body.out().close();
    body.scope().leave(mark);
    return true;
  }

  private static String index(Body body, int least) {
    String any = body.of(INT);
    return switch (body.draws().below(3)) {
      case 0 -> any;
      case 1 -> "(" + any + ") % 10";
      default -> "(" + any + ") % 10 + " + least;
    };
  }

  private static String inRange(Draws draws, String x, int least) {
    int end = least + LENGTH;
    return draws
        .one("%s >= %d && %s < %d", "!(%s < %d || %s >= %d)", "%s >= %d && !(%s >= %d)")
        .formatted(x, least, x, end);
  }

  /** A sum as one writes it. */
  static String index(String x, int plus) {
    return plus == 0 ? x : plus > 0 ? x + " + " + plus : x + " - " + -plus;
  }
}
