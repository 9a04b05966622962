package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements that a body has, of which some are written again elsewhere. */
final class Earlier {
  private static final Pattern NAME = Pattern.compile("\\b([A-Za-z$]+)(\\d+)\\b");
  private static final int MOST_LINES = 12;

  private final List<Written> all = new ArrayList<>();

  /**
   * What was written.
   *
   * @param from how many names there were before it
   * @param to how many there were behind it
   * @param variables how many variables there were before it
   * @param last the last of them
   * @param loops those around it
   */
  private record Written(
      List<String> lines,
      int from,
      int to,
      int variables,
      @Nullable Variable last,
      List<String> loops,
      long cost) {

    boolean fits(Body body) {
      String text = String.join("\n", lines);
      boolean jumps = text.contains("break") || text.contains("continue");
      return body.scope().affords(cost)
          && (variables == 0 || body.scope().isThere(variables - 1, last))
          && (!jumps || loops.equals(body.loops()) && !text.contains("instanceof"))
          && (!text.contains("return") || body.returns());
    }
  }

  /** Writes a statement, and keeps it. */
  boolean write(Body body, Statement.Writer writer) {
    Source.Mark mark = body.out().mark();
    int from = body.program().names();
    int variables = body.scope().enter();
    Variable last = body.scope().last();
    List<String> loops = List.copyOf(body.loops());
    long before = body.scope().cost();
    if (!writer.write(body)) {
      return false;
    }
    List<String> lines = body.out().since(mark);
    if (lines.size() <= MOST_LINES) {
      long cost = (body.scope().cost() - before) / body.scope().trips() + 1;
      all.add(new Written(lines, from, body.program().names(), variables, last, loops, cost));
    }
    return true;
  }

  /** Writes one of them again; what it declares gets other names. */
  boolean writeAgain(Body body) {
    List<Written> fitting = all.stream().filter(each -> each.fits(body)).toList();
    if (fitting.isEmpty()) {
      return false;
    }
    Written one = body.draws().one(fitting);
    body.scope().pay(one.cost());
    int by = body.program().skipNames(one.to() - one.from()) - one.from();
    for (String line : one.lines()) {
      body.out().line(renamed(line, one, by));
    }
    return true;
  }

  private static String renamed(String line, Written one, int by) {
    return NAME.matcher(line)
        .replaceAll(
            name -> {
              int number = Integer.parseInt(name.group(2));
              boolean isOwn = number > one.from() && number <= one.to();
              return (name.group(1) + (isOwn ? number + by : name.group(2))).replace("$", "\\$");
            });
  }
}
