package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.List;

/** Loops, each with a bound that its body does not reach, and jumps out of them. */
final class Loops {
  static final List<Statement> ALL =
      List.of(
          Statement.around(Feature.LOOPS, 4, Loops::counted),
          Statement.around(Feature.LOOPS, 2, Loops::bounded),
          Statement.around(Feature.LOOPS, 2, Loops::atLeastOnce),
          Statement.around(Feature.LOOPS, 1, Loops::leftByBreak),
          Statement.around(Feature.LOOPS, 2, Loops::countedByField),
          Statement.around(Feature.PARTS, 1, Loops::overText),
          Statement.around(Feature.ENUMS, 1, Loops::overEnum),
          Statement.of(Feature.LOOPS, 5, Loops::jump));

  private static final int TEXT_LENGTH = 40;

  private Loops() {}

  private static @Nullable String label(Body body) {
    boolean labelled = body.program().has(Feature.LABELS) && body.draws().chance(50);
    return labelled ? body.program().newName("loop") : null;
  }

  private static String labelled(@Nullable String label, String head) {
    return label == null ? head : label + ": " + head;
  }

  private static boolean affords(Body body, int times) {
    return body.scope().affords(20L * times);
  }

  private static boolean counted(Body body) {
    int times = body.draws().between(1, 6);
    if (!affords(body, times)) {
      return false;
    }
    JavaType type =
        body.program().has(Feature.LONGS) && body.draws().chance(20) ? JavaType.LONG : JavaType.INT;
    String i = body.program().newName("i");
    int step = body.draws().one(1, 1, 1, 2, 7);
    int start = body.draws().one(0, 0, 1, -3, 100);
    boolean up = body.draws().chance(70);
    int end = up ? start + step * times : start - step * times;
    String head =
        "%s %s = %d; %s %s %d; %s %s= %d"
            .formatted(type.name(), i, start, i, up ? "<" : ">", end, i, up ? "+" : "-", step);
    int least = Math.min(start, end + step);
    boolean isIndex = type.equals(JavaType.INT) && step == 1 && times <= Tables.LENGTH;
    return write(
        body,
        "for (" + head + ")",
        Variable.readOnly(i, type),
        isIndex ? elements(body, Tables.index(i, -least)) : List.of(),
        times);
  }

  private static List<Variable> elements(Body body, String index) {
    return body.program().tables().stream()
        .map(table -> Variable.readOnly(table.at(index), table.type()))
        .toList();
  }

  private static boolean write(Body body, String head, Variable counter, int times) {
    return write(body, head, counter, List.of(), times);
  }

  private static boolean write(
      Body body, String head, Variable counter, List<Variable> elements, int times) {
    String label = label(body);
    int mark = body.scope().enter();
    body.out().open(labelled(label, head));
    body.scope().add(counter);
    elements.forEach(body.scope()::add);
    body.loop(label, times);
    body.out().close();
    body.scope().leave(mark);
    return true;
  }

  /** The bound is an expression, looked at in each turn. */
  private static boolean bounded(Body body) {
    if (!affords(body, 4)) {
      return false;
    }
    Variable counter = Variable.readOnly(body.program().newName("i"), JavaType.INT);
    int mark = body.scope().enter();
    body.out().line("int " + counter.name() + " = 0;");
    body.scope().add(counter);
    String label = label(body);
    body.scope().repeat(4);
    String bound = body.of(JavaType.INT);
    body.scope().ceaseToRepeat(4);
    body.out().open(labelled(label, "while (" + counter.name() + " < (" + bound + " & 3))"));
    body.out().line(counter.name() + "++;");
    body.loop(label, 4);
    body.out().close();
    body.scope().leave(mark);
    return true;
  }

  private static boolean atLeastOnce(Body body) {
    return counting(body, "do", "", " while (++%s < %d);");
  }

  private static boolean leftByBreak(Body body) {
    String head = body.draws().one("while (true)", "for (;;)");
    return counting(body, head, "if (%s++ >= %d) break;", "");
  }

  /** A loop around a counter of its own; {@code first} or {@code end} counts. */
  private static boolean counting(Body body, String head, String first, String end) {
    int times = body.draws().between(1, 4);
    if (!affords(body, times)) {
      return false;
    }
    Variable counter = Variable.readOnly(body.program().newName("i"), JavaType.INT);
    int mark = body.scope().enter();
    body.out().line("int " + counter.name() + " = 0;");
    body.scope().add(counter);
    String label = label(body);
    body.out().open(labelled(label, head));
    if (!first.isEmpty()) {
      body.out().line(first.formatted(counter.name(), times));
    }
    body.loop(label, times);
    body.out().close(end.formatted(counter.name(), times));
    body.scope().leave(mark);
    return true;
  }

  /** No variable changes in its turns, unless the body changes one. */
  private static boolean countedByField(Body body) {
    int times = body.draws().between(1, 3);
    boolean inStream = body.scope().all().stream().anyMatch(v -> v.type() == JavaType.STREAM);
    if (!inStream || !affords(body, times)) {
      return false;
    }
    String left = body.program().newCounter();
    body.out().line(left + " = " + times + ";");
    body.block(1);
    String rest = body.draws().chance(30) ? " && " + body.of(JavaType.BOOLEAN) : "";
    String label = label(body);
    body.out().open(labelled(label, "while (" + left + "-- > 0" + rest + ")"));
    body.loop(label, times);
    body.out().close();
    return true;
  }

  private static boolean overText(Body body) {
    if (!affords(body, TEXT_LENGTH)) {
      return false;
    }
    String text = body.program().newName("text");
    body.out().line("String " + text + " = cut(" + body.of(JavaType.TEXT) + ");");
    String i = body.program().newName("i");
    Variable counter = Variable.readOnly(i, JavaType.INT);
    body.scope().add(Variable.readOnly(text + ".charAt(" + i + ")", JavaType.LATIN));
    String head = "for (int %s = 0; %s < %s.length(); %s++)".formatted(i, i, text, i);
    int mark = body.scope().enter();
    write(body, head, counter, TEXT_LENGTH);
    body.scope().leave(mark - 1);
    return true;
  }

  private static boolean overEnum(Body body) {
    List<Declared.EnumType> enums = body.program().enums();
    if (enums.isEmpty() || !affords(body, 4)) {
      return false;
    }
    JavaType type = body.draws().one(enums).type();
    Variable each = Variable.readOnly(body.program().newName("each"), type);
    String head = "for (%s %s : %s.values())".formatted(type.name(), each.name(), type.name());
    return write(body, head, each, 4);
  }

  private static boolean jump(Body body) {
    if (body.loops().isEmpty()) {
      return false;
    }
    List<String> targets = body.loops().stream().filter(label -> !label.isEmpty()).toList();
    String target = targets.isEmpty() || body.draws().chance(50) ? "" : body.draws().one(targets);
    String jump = body.draws().one("break", "continue") + target;
    body.out().line("if (" + body.of(JavaType.BOOLEAN) + ") " + jump + ";");
    return true;
  }
}
