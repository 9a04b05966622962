package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Stages;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import dev.demitasse.compiler.engines.IrVm;
import dev.demitasse.compiler.link.Linked;
import dev.demitasse.compiler.opt.Passes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Looks for passes that change what a program does, by interpreting it after them. */
final class PassOracle {
  private static final String AFTER = "after ";
  private static final String ORDER = "passes ";

  // Of so many passes one does not run.
  private static final int LEFT_OUT = 4;

  private PassOracle() {}

  /** The first difference that any of the ways to look finds; null if there is none. */
  static @Nullable Difference check(RandomFilter filter, FilterClasses classes) {
    Difference difference = afterEach(filter, classes);
    difference = difference == null ? ofOrder(filter, classes, order(filter.seed())) : difference;
    return difference == null ? ofBytes(classes) : difference;
  }

  /** Looks once more in the way that found this. */
  static @Nullable Difference again(
      RandomFilter filter, FilterClasses classes, Difference difference) {
    String where = difference.where();
    if (where.startsWith(ORDER)) {
      List<String> order = Arrays.asList(where.substring(ORDER.length()).split(","));
      return ofOrder(filter, classes, order);
    }
    return where.startsWith(AFTER) ? afterEach(filter, classes) : ofBytes(classes);
  }

  /** Some passes in a legal order. */
  private static List<String> order(long seed) {
    Random random = new Random(seed);
    List<String> order = new ArrayList<>(Passes.names());
    order.removeIf(pass -> random.nextInt(LEFT_OUT) == 0);
    do {
      Collections.shuffle(order, random);
    } while (!Passes.isLegal(order));
    return order;
  }

  private static @Nullable Difference ofOrder(
      RandomFilter filter, FilterClasses classes, List<String> order) {
    String expected = Oracle.run(filter, new HostScript(Engine.JVM, classes));
    String where = ORDER + String.join(",", order);
    return Oracle.compare(
        where,
        expected,
        () -> {
          Linked linked =
              Stages.finished(classes.source(), order, (pass, isLowered, changed) -> {});
          return Oracle.run(filter, new HostScript(h -> IrVm.afterLowering(linked, h), true));
        });
  }

  private static @Nullable Difference afterEach(RandomFilter filter, FilterClasses classes) {
    String expected = Oracle.run(filter, new HostScript(Engine.JVM, classes));
    AtomicReference<String> last = new AtomicReference<>("linking");
    AtomicReference<Difference> first = new AtomicReference<>();
    try {
      Stages.finished(
          classes.source(),
          Passes.names(),
          (pass, isLowered, linked) -> {
            last.set(pass);
            if (first.get() == null) {
              first.set(after(pass, isLowered, linked, filter, expected));
            }
          });
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return Difference.ofFailure(AFTER + last.get(), e);
    }
    return first.get();
  }

  private static @Nullable Difference after(
      String pass, boolean isLowered, Linked linked, RandomFilter filter, String expected) {
    String where = AFTER + pass + (isLowered ? ", lowered" : "");
    return isLowered
        ? Oracle.compare(
            where,
            expected,
            () -> Oracle.run(filter, new HostScript(h -> IrVm.afterLowering(linked, h), true)))
        : Oracle.compare(
            where,
            HostScript.withoutExceptions(expected),
            () -> Oracle.run(filter, new HostScript(h -> IrVm.beforeLowering(linked, h), false)));
  }

  /** The same classes give the same bytes. */
  private static @Nullable Difference ofBytes(FilterClasses classes) {
    byte[] once = classes.module(Options.ALL_FUEL).wasm();
    byte[] again = classes.again().module(Options.ALL_FUEL).wasm();
    return Arrays.equals(once, again)
        ? null
        : new Difference("compiled twice", "other bytes", once.length + ", " + again.length);
  }
}
