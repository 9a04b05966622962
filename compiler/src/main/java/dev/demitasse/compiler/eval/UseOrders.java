package dev.demitasse.compiler.eval;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The orders in which a program may use its classes first, where initialisers wait for each other:
 * in Java the first one to be used sees the others finished, and they see it unfinished. What
 * depends on that has no value at compile time.
 *
 * @param orders what has become of the static fields after each
 * @param written where a field is written first
 */
record UseOrders(List<LazyStatics> orders, Function<FieldRef, Position> written) {
  /**
   * A message for each initialiser that reads something which only some orders have set, or uses an
   * object that in some order was there before; where there is none, for each class of which a
   * field holds something else after another order.
   */
  List<Diagnostic> problems() {
    List<Diagnostic> problems = new ArrayList<>(ofEarlyReads());
    problems.addAll(ofForeignUses());
    return problems.isEmpty() ? ofDifferences() : problems;
  }

  private List<Diagnostic> ofForeignUses() {
    Map<String, Diagnostic> problems = new LinkedHashMap<>();
    for (LazyStatics order : orders) {
      order
          .foreignUses()
          .forEach(
              (use, position) -> {
                if (orders.stream().anyMatch(other -> isThereBefore(other, use))) {
                  problems.putIfAbsent(use.user(), problem(use, position));
                }
              });
    }
    return List.copyOf(problems.values());
  }

  /** Can callbacks, or other initialisers, come to the object before the one that uses it? */
  private static boolean isThereBefore(LazyStatics order, ForeignUses.Use use) {
    return order.hasBegun(use.maker()) && !order.areTogether(use.maker(), use.user());
  }

  private static Diagnostic problem(ForeignUses.Use use, Position position) {
    String maker = Readable.className(use.maker());
    String why =
        "it " + use.what() + " an object made by that of " + maker + ", which may be used first";
    return Diagnostic.at(position, Code.D0501, Readable.className(use.user()), why);
  }

  private List<Diagnostic> ofDifferences() {
    Map<String, Diagnostic> problems = new LinkedHashMap<>();
    Map<LazyStatics, Map<LazyStatics, SameObjects>> pairs = new HashMap<>();
    for (LazyStatics order : orders) {
      for (FieldRef field : order.values().keySet()) {
        LazyStatics first = firstWith(field.owner());
        SameObjects pair =
            pairs
                .computeIfAbsent(first, f -> new HashMap<>())
                .computeIfAbsent(order, o -> new SameObjects());
        if (!pair.match(first.value(field), order.value(field))) {
          problems.putIfAbsent(field.owner(), difference(field));
        }
      }
    }
    return List.copyOf(problems.values());
  }

  private LazyStatics firstWith(String className) {
    return orders.stream().filter(order -> order.hasBegun(className)).findFirst().orElseThrow();
  }

  private Diagnostic difference(FieldRef field) {
    String owner = Readable.className(field.owner());
    String why =
        "what " + owner + "." + field.name() + " holds depends on which class is used first";
    return Diagnostic.at(written.apply(field), Code.D0501, owner, why);
  }

  private List<Diagnostic> ofEarlyReads() {
    Map<String, Diagnostic> problems = new LinkedHashMap<>();
    for (LazyStatics order : orders) {
      order
          .earlyReads()
          .forEach(
              (read, position) -> {
                if (orders.stream().anyMatch(other -> isNotEarly(other, read))) {
                  problems.putIfAbsent(read.reader(), problem(read, position));
                }
              });
    }
    return List.copyOf(problems.values());
  }

  private static boolean isNotEarly(LazyStatics order, LazyStatics.EarlyRead read) {
    return order.hasBegun(read.reader()) && !order.earlyReads().containsKey(read);
  }

  private static Diagnostic problem(LazyStatics.EarlyRead read, Position position) {
    String owner = Readable.className(read.field().owner());
    String why =
        "it reads "
            + owner
            + "."
            + read.field().name()
            + ", not set yet if "
            + owner
            + " is used first";
    return Diagnostic.at(position, Code.D0501, Readable.className(read.reader()), why);
  }
}
