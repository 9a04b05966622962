package dev.demitasse.compiler.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Switches on numbers, chars, texts and enum constants, as statements of both forms and as
 * expressions.
 */
final class Switches {
  static final List<Statement> ALL =
      List.of(
          Statement.around(Feature.SWITCHES, 2, body -> write(body, Switches::old)),
          Statement.around(Feature.SWITCHES, 1, body -> write(body, Switches::arrows)),
          Statement.around(
              Feature.SWITCHES,
              2,
              body -> write(body, (b, s) -> expression(b, s, Switches::arrowArms))),
          Statement.around(
              Feature.SWITCHES,
              1,
              body -> write(body, (b, s) -> expression(b, s, Switches::groups))));

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "4",
          "5",
          "-1",
          "100",
          "127",
          "255",
          "1000000",
          "Integer.MAX_VALUE",
          "Integer.MIN_VALUE");
  private static final List<String> TEXTS =
      List.of(
          "\"\"", "\"a\"", "\"b\"", "\"abc\"", "\"Aa\"", "\"BB\"", "\"AaBB\"", "\"12\"", "\"GET\"");

  private static final List<String> CHARS = List.of("'a'", "'0'", "'-'", "'='", "'\\n'", "255");
  private static final List<String> NARROW = List.of("0", "1", "5", "-1", "-128", "127");

  /** What is switched on, and what it is compared with; is that all there is? */
  private record Subject(String value, List<String> labels, boolean complete) {}

  private interface Form {
    void write(Body body, Subject subject);
  }

  private interface Arms {
    void write(Body body, Subject subject, JavaType type);
  }

  private Switches() {}

  private static boolean write(Body body, Form form) {
    form.write(body, subject(body));
    return true;
  }

  private static Subject subject(Body body) {
    List<Declared.EnumType> enums = body.program().enums();
    int kind = body.draws().below(5);
    if (kind == 0 && body.program().has(Feature.TEXTS)) {
      return new Subject(body.of(JavaType.TEXT), some(body.draws(), TEXTS), false);
    } else if (kind == 1 && !enums.isEmpty()) {
      Declared.EnumType type = body.draws().one(enums);
      List<String> labels =
          body.draws().chance(50) ? type.constants() : some(body.draws(), type.constants());
      boolean complete = type.complete() && labels.size() == type.constants().size();
      return new Subject(body.of(type.type()), labels, complete);
    }
    if (kind == 2 && body.program().has(Feature.TEXTS)) {
      return new Subject(body.of(JavaType.LATIN), some(body.draws(), CHARS), false);
    } else if (kind == 3 && body.program().has(Feature.NARROW)) {
      JavaType type = body.draws().one(JavaType.BYTE, JavaType.SHORT);
      return new Subject(body.of(type), some(body.draws(), NARROW), false);
    }
    String mask = body.draws().one("", " & 3", " & 7");
    return new Subject(body.of(JavaType.INT) + mask, some(body.draws(), NUMBERS), false);
  }

  private static List<String> some(Draws draws, List<String> of) {
    Set<String> some = new LinkedHashSet<>();
    for (int i = draws.between(1, 5); i > 0; i--) {
      some.add(draws.one(of));
    }
    List<String> list = new ArrayList<>(some);
    Collections.reverse(list);
    return list;
  }

  private static void old(Body body, Subject subject) {
    body.out().open("switch (" + subject.value() + ")");
    int defaultAt = body.draws().below(subject.labels().size() * 2);
    for (int i = 0; i < subject.labels().size(); i++) {
      if (i == defaultAt) {
        body.out().line("default:");
      }
      body.out().line("case " + subject.labels().get(i) + ":");
      if (body.draws().chance(80)) {
        group(body);
      }
    }
    body.out().close();
  }

  /** The statements behind a label; without a break at their end they go on into the next. */
  private static void group(Body body) {
    body.block(2);
    if (body.draws().chance(70)) {
      body.out().line("break;");
    }
  }

  private static void arrows(Body body, Subject subject) {
    body.out().open("switch (" + subject.value() + ")");
    for (String labels : joined(body.draws(), subject.labels())) {
      body.out().open("case " + labels + " ->");
      body.block(2);
      body.out().close();
    }
    if (body.draws().chance(60)) {
      body.out().open("default ->");
      body.block(2);
      body.out().close();
    }
    body.out().close();
  }

  /** A variable whose value is a switch with these arms. */
  private static void expression(Body body, Subject subject, Arms arms) {
    JavaType type = body.draws().one(body.program().types());
    if (!body.canWrite(type)) {
      type = JavaType.INT;
    }
    Variable variable = Variable.local(body.program().newName("v"), type);
    body.out().open(type.name() + " " + variable.name() + " = switch (" + subject.value() + ")");
    arms.write(body, subject, type);
    body.out().close(";");
    body.scope().add(variable);
  }

  private static void arrowArms(Body body, Subject subject, JavaType type) {
    for (String labels : joined(body.draws(), subject.labels())) {
      arm(body, "case " + labels, type);
    }
    if (!subject.complete() || body.draws().chance(30)) {
      arm(body, "default", type);
    }
  }

  /** Those without a value go on into the next. */
  private static void groups(Body body, Subject subject, JavaType type) {
    for (String label : subject.labels()) {
      body.out().line("case " + label + ":");
      if (body.draws().chance(70)) {
        yielding(body, type);
      }
    }
    body.out().line("default:");
    yielding(body, type);
  }

  private static void yielding(Body body, JavaType type) {
    body.enclosed(() -> body.block(2));
    body.out().line("yield " + body.bounded(type, body.of(type)) + ";");
  }

  private static void arm(Body body, String label, JavaType type) {
    if (body.draws().chance(70)) {
      body.out().line(label + " -> " + body.bounded(type, body.of(type)) + ";");
      return;
    }
    body.out().open(label + " ->");
    yielding(body, type);
    body.out().close();
  }

  /** Labels, sometimes several of one arm. */
  private static List<String> joined(Draws draws, List<String> labels) {
    List<String> joined = new ArrayList<>();
    for (String label : labels) {
      int last = joined.size() - 1;
      if (last >= 0 && draws.chance(25)) {
        joined.set(last, joined.get(last) + ", " + label);
      } else {
        joined.add(label);
      }
    }
    return joined;
  }
}
