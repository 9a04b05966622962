package dev.demitasse.compiler.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One message to the author of a filter.
 *
 * @param position the place in the source; {@link Position#NONE} if it is about no place
 * @param args what stands for {@code {}} in the sentence, then in the remedy
 * @param also other places that have to do with it
 * @param because why the place is part of the module: from the nearest caller to the filter's
 *     callback
 */
public record Diagnostic(
    Code code, Position position, List<String> args, List<Label> also, List<Label> because) {
  /** By file, line and column, then by code. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic each) -> each.position().file())
          .thenComparingInt(each -> each.position().line())
          .thenComparingInt(each -> each.position().column())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::sentence);

  /** A message about a place. */
  public static Diagnostic at(Position position, Code code, Object... args) {
    List<String> texts = new ArrayList<>();
    for (Object arg : args) {
      texts.add(String.valueOf(arg));
    }
    return new Diagnostic(code, position, List.copyOf(texts), List.of(), List.of());
  }

  /** The same message with the chain of reasons. */
  public Diagnostic because(List<Label> chain) {
    return new Diagnostic(code, position, args, also, List.copyOf(chain));
  }

  /** The same message, which speaks of another place, too. */
  public Diagnostic also(Label label) {
    List<Label> all = new ArrayList<>(also);
    all.add(label);
    return new Diagnostic(code, position, args, List.copyOf(all), because);
  }

  /** The same message with other labels in place of its own. */
  public Diagnostic mapLabels(UnaryOperator<Label> f) {
    return new Diagnostic(
        code, position, args, also.stream().map(f).toList(), because.stream().map(f).toList());
  }

  /** The same message about another place. */
  public Diagnostic movedTo(Position place) {
    return new Diagnostic(code, place, args, also, because);
  }

  /** Does it keep modules from being made? */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }

  /** What is wrong. */
  public String sentence() {
    return filled(code.sentence(), 0);
  }

  /** What to do about it. */
  public String remedy() {
    return filled(code.remedy(), placeholders(code.sentence()));
  }

  private String filled(String template, int firstArg) {
    StringBuilder text = new StringBuilder();
    int arg = firstArg;
    int from = 0;
    for (int at = template.indexOf("{}"); at >= 0; at = template.indexOf("{}", from)) {
      text.append(template, from, at).append(arg < args.size() ? args.get(arg) : "");
      arg++;
      from = at + 2;
    }
    return text.append(template.substring(from)).toString();
  }

  private static int placeholders(String template) {
    int count = 0;
    for (int at = template.indexOf("{}"); at >= 0; at = template.indexOf("{}", at + 2)) {
      count++;
    }
    return count;
  }
}
