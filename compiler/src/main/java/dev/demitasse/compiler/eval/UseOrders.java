package dev.demitasse.compiler.eval;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders in which a program may use its classes first, where initialisers wait for each other:
 * in Java the first one to be used sees the others finished, and they see it unfinished. What
 * depends on that has no value at compile time.
 *
 * @param orders what has become of the static fields after each
 */
record UseOrders(List<LazyStatics> orders) {
  /** A message for each initialiser that reads something which only some orders have set. */
  List<Diagnostic> problems() {
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
