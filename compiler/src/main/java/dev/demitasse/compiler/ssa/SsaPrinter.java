package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * IR as text that {@link SsaParser} reads back.
 *
 * <pre>
 * func dev/x/A.f(I)I -> i32 {
 * b0(v0: i32):
 *   v1: i32 = i32.const 7                    // A.java:3
 *   v2: i32 = i32.add v0 v1                  // A.java:3
 *   if v2 b1(v1) b2()
 * …
 * }
 * </pre>
 *
 * <p>A reference of a known class has type {@code ref:dev/x/A}. Objects and data that code mentions
 * stand before the functions, as {@code object #0 dev/x/A dev/x/A.n:I=i:5}, {@code array #1 [I i:1
 * i:2}, {@code cell $out 8} and {@code words $table 1 "text"+0 $out+4}. A position names the class
 * unless it is the function's own, and after {@code <} the place that it was inlined at.
 */
public final class SsaPrinter {
  private static final int COMMENT_COLUMN = 50;

  private final StringBuilder out = new StringBuilder();
  private final ImagePrinter image = new ImagePrinter();
  private final boolean renumber;

  private SsaPrinter(boolean renumber) {
    this.renumber = renumber;
  }

  /** A function with its own numbers of values and blocks, and what it mentions. */
  public static String print(Func func) {
    SsaPrinter printer = new SsaPrinter(false);
    printer.function(func);
    return printer.image.lines() + printer.out;
  }

  /**
   * A function with values and blocks numbered in the order of the text, and without positions: for
   * comparing.
   */
  public static String renumbered(Func func) {
    SsaPrinter printer = new SsaPrinter(true);
    printer.function(func);
    return printer.image.lines() + printer.out;
  }

  /** A whole program. */
  public static String print(Program program) {
    SsaPrinter printer = new SsaPrinter(false);
    program.functions().values().forEach(printer::function);
    return head(program) + printer.image.lines() + printer.out;
  }

  private static String head(Program program) {
    StringBuilder head =
        new StringBuilder("program ").append(Literals.name(program.name())).append('\n');
    if (program.pages() != 1) {
      head.append("pages ").append(program.pages()).append('\n');
    }
    for (Program.Export export : program.exports()) {
      String names = export.names().stream().map(Literals::name).collect(Collectors.joining(" "));
      head.append("export ")
          .append(method(export.function()))
          .append(' ')
          .append(names)
          .append('\n');
    }
    for (Program.Variable v : program.variables()) {
      String initial = Literals.number(v.type(), v.initial());
      head.append(
          String.format("variable $%s %s %s", Literals.name(v.name()), type(v.type()), initial));
      head.append(v.fromHeapBase() ? " heap_base\n" : "\n");
    }
    return head.toString();
  }

  private void function(Func func) {
    Map<Value, Integer> valueNumbers = new HashMap<>();
    Map<Block, Integer> blockNumbers = new HashMap<>();
    List<Block> blocks = func.blocks();
    if (renumber) {
      number(blocks, valueNumbers, blockNumbers);
    }
    InsnPrinter printer =
        new InsnPrinter(
            image,
            v -> "v" + valueNumbers.getOrDefault(v, v.id()),
            b -> "b" + blockNumbers.getOrDefault(b, b.id()));
    out.append("func ")
        .append(method(func.method()))
        .append(" -> ")
        .append(type(func.result()))
        .append(" {\n");
    String owner = func.method().owner();
    for (Block block : blocks) {
      String params =
          block.params().stream().map(printer::definition).collect(Collectors.joining(", "));
      out.append('b').append(blockNumbers.getOrDefault(block, block.id()));
      out.append('(').append(params).append("):\n");
      block.body().forEach(v -> line(definition(printer, v), v.position(), owner));
      line(printer.jump(block.jump()), block.jumpPosition(), owner);
    }
    out.append("}\n");
  }

  private static void number(
      List<Block> blocks, Map<Value, Integer> values, Map<Block, Integer> numbers) {
    for (Block block : blocks) {
      numbers.put(block, numbers.size());
      block.params().forEach(v -> values.put(v, values.size()));
      block.body().stream()
          .filter(v -> v.type() != Type.VOID)
          .forEach(v -> values.put(v, values.size()));
      if (block.jump() instanceof Jump.Try jump) {
        values.put(jump.exception(), values.size());
      }
    }
  }

  private static String definition(InsnPrinter printer, Value value) {
    Insn insn = value.insn();
    String text = insn == null ? "nothing" : printer.insn(insn);
    return value.type() == Type.VOID ? text : printer.definition(value) + " = " + text;
  }

  private void line(String text, Position position, String owner) {
    out.append("  ").append(text);
    if (!renumber && !position.equals(Position.NONE)) {
      out.append(" ".repeat(Math.max(0, COMMENT_COLUMN - text.length()))).append(" // ");
      out.append(position(position, owner));
    }
    out.append('\n');
  }

  private static String position(@Nullable Position position, String owner) {
    StringBuilder text = new StringBuilder();
    for (Position p = position; p != null; p = p.calledFrom()) {
      text.append(p == position ? "" : " < ");
      text.append(p.className().equals(owner) ? "" : Literals.name(p.className()) + "@");
      text.append(Literals.descriptor(p.file())).append(':').append(p.line());
    }
    return text.toString();
  }

  static String type(Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static String method(MethodRef method) {
    String name = Literals.name(method.owner()) + "." + Literals.name(method.name());
    return name + Literals.descriptor(method.descriptor());
  }

  static String field(FieldRef field) {
    String name = Literals.name(field.owner()) + "." + Literals.name(field.name());
    return name + ":" + Literals.name(field.descriptor());
  }
}
