package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the text that {@link SsaPrinter} writes; empty lines and comments may stand between its
 * lines.
 */
public final class SsaParser {
  /** A line with its 1-based number. */
  private record Line(int number, String text) {
    Words words() {
      return new Words(text);
    }
  }

  private final List<Line> imageLines = new ArrayList<>();
  private final List<Line> programLines = new ArrayList<>();
  private final List<List<Line>> functions = new ArrayList<>();
  private final ImageParser image = new ImageParser();

  private SsaParser() {}

  /**
   * The only function of the text.
   *
   * @throws IllegalArgumentException with the number of the line if it cannot be read
   */
  public static Func parseFunc(String text) {
    Program program = parseProgram(text);
    if (program.functions().size() != 1) {
      throw new IllegalArgumentException("there are " + program.functions().size() + " functions");
    }
    return program.functions().values().iterator().next();
  }

  /**
   * A program; without a {@code program} line its name is empty.
   *
   * @throws IllegalArgumentException with the number of the line if it cannot be read
   */
  public static Program parseProgram(String text) {
    SsaParser parser = new SsaParser();
    parser.sort(text);
    return parser.program();
  }

  private void sort(String text) {
    List<Line> open = null;
    int number = 0;
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      number++;
      Line line = new Line(number, raw.strip());
      String first = line.words().peek();
      if (first == null) {
        continue;
      }
      if (open == null && first.equals("func")) {
        open = new ArrayList<>();
        functions.add(open);
      }
      if (open == null) {
        (ImageParser.isImageLine(first) ? imageLines : programLines).add(line);
      } else if (first.equals("}")) {
        open = null;
      } else {
        open.add(line);
      }
    }
  }

  private Program program() {
    forEach(imageLines, line -> image.declare(line.words()));
    forEach(imageLines, line -> image.fill(line.words()));
    Program program = new Program(name());
    forEach(programLines, line -> addTo(program, line.words()));
    for (List<Line> lines : functions) {
      Func func = function(lines);
      program.functions().put(func.method(), func);
    }
    return program;
  }

  private String name() {
    if (programLines.isEmpty()) {
      return "";
    }
    Words first = programLines.get(0).words();
    return first.take("program") ? Literals.unescaped(first.next()) : "";
  }

  private static void addTo(Program program, Words line) {
    if (line.take("export")) {
      MethodRef function = Names.method(line.next());
      List<String> names = new ArrayList<>();
      while (line.hasNext()) {
        names.add(Literals.unescaped(line.next()));
      }
      program.exports().add(new Program.Export(List.copyOf(names), function));
      return;
    }
    if (line.take("program")) {
      return;
    }
    if (line.take("pages")) {
      program.pages(Integer.parseInt(line.next()));
      line.end();
      return;
    }
    line.expect("variable");
    String name = Literals.unescaped(line.nextAfter("$"));
    Type type = Names.type(line.next());
    long initial = Literals.bits(type, line.next());
    program.variables().add(new Program.Variable(name, type, initial, line.take("heap_base")));
    line.end();
  }

  private Func function(List<Line> lines) {
    FuncParser parser = new FuncParser(image);
    forEach(lines.subList(0, 1), line -> parser.begin(line.words()));
    List<Line> inside = lines.subList(1, lines.size());
    forEach(inside, line -> parser.declare(line.text()));
    forEach(inside, line -> parser.fill(line.text()));
    return parser.func();
  }

  private static void forEach(List<Line> lines, Consumer<Line> action) {
    for (Line line : lines) {
      try {
        action.accept(line);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "line " + line.number() + ": " + e.getMessage() + ": " + line.text(), e);
      }
    }
  }
}
