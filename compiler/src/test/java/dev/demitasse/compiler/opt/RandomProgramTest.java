package dev.demitasse.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaPrinter;
import dev.demitasse.compiler.ssa.SsaVerifier;
import dev.demitasse.compiler.ssa.SsaVerifier.Mode;
import dev.demitasse.compiler.ssa.interp.Classes;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.compiler.ssa.interp.OutOfSteps;
import dev.demitasse.compiler.ssa.interp.Statics;
import dev.demitasse.compiler.ssa.interp.ThrownInIr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random programs do the same before and after the passes, and obey the rules of the IR after each
 * of them.
 */
final class RandomProgramTest {
  private static final int PROGRAMS = Integer.getInteger("programs", 400);
  private static final long FIRST_SEED = Long.getLong("seed", 1);
  private static final int FUNCTIONS = 4;
  private static final long STEPS = 50_000;
  private static final int[] NUMBERS = {
    0, 1, -1, 2, 8, 13, 255, Integer.MIN_VALUE, Integer.MAX_VALUE
  };

  /** What a run did: its result or exception, and what the host saw. */
  private record Outcome(String end, List<Long> trace) {}

  @Test
  void passesKeepTheMeaning() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
      Program program = program(seed, FUNCTIONS);
      SsaVerifier.verify(program, Mode.HIGH_LEVEL);
      List<Outcome> before = outcomes(program, seed);
      String text = SsaPrinter.print(program);
      long of = seed;
      String[] last = {""};
      Passes passes =
          Passes.of(
              new TestWorld(),
              Passes.names(),
              (pass, after) -> {
                last[0] = pass;
                SsaVerifier.verify(after, Mode.HIGH_LEVEL);
              });
      try {
        passes.run(program, Fuel.unlimited());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + of + " after " + last[0], e);
      }
      assertEquals(
          before, outcomes(program, seed), () -> "seed " + of + culprit(of, before) + "\n" + text);
    }
  }

  /** A pass that is not run on functions which have not changed would find nothing in them. */
  @Test
  void passesLeaveNothingToRewrite() {
    TestWorld world = new TestWorld();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS / 4; seed++) {
      Program program = program(seed, FUNCTIONS);
      Passes.of(world).run(program, Fuel.unlimited());
      for (String name : Passes.names()) {
        boolean more = Passes.named(name, world).run(program, Fuel.unlimited());
        assertFalse(more, "seed " + seed + ", " + name);
      }
    }
  }

  /** The rewrite that changed the meaning, found by bisection. */
  private static String culprit(long seed, List<Outcome> before) {
    long good = 0;
    long bad = 1 << 20;
    String last = "";
    while (bad - good > 1) {
      long middle = (good + bad) / 2;
      Program program = program(seed, FUNCTIONS);
      Fuel fuel = Fuel.of(middle);
      Passes.of(new TestWorld()).run(program, fuel);
      if (outcomes(program, seed).equals(before)) {
        good = middle;
      } else {
        bad = middle;
        last = fuel.last();
      }
    }
    return ": rewrite " + bad + ", " + last;
  }

  static Program program(long seed, int functions) {
    Random random = new Random(seed);
    Program program = new Program("random");
    for (int i = 0; i < functions; i++) {
      Func func = RandomFunction.write(random, i, functions);
      program.functions().put(func.method(), func);
    }
    program.exports().add(new Program.Export(List.of("f"), RandomFunction.method(0)));
    return program;
  }

  private static List<Outcome> outcomes(Program program, long seed) {
    Random random = new Random(seed);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      outcomes.add(outcome(program, random));
    }
    RandomFunction.resetConstants();
    return outcomes;
  }

  private static Outcome outcome(Program program, Random random) {
    List<Long> trace = new ArrayList<>();
    RandomFunction.resetConstants();
    Interpreter interpreter =
        new Interpreter(
            program,
            Classes.UNRELATED,
            new FieldsByName(),
            (function, args, memory) -> {
              trace.add(args[0]);
              return trace.size() % 3 == 0 ? (int) args[0] + 1 : trace.size();
            },
            STEPS);
    Object[] args = {
      number(random),
      number(random),
      number(random),
      (long) number(random),
      (double) number(random),
      random.nextBoolean() ? null : RandomFunction.argument(),
      RandomFunction.FIRST
    };
    try {
      return new Outcome("" + interpreter.call(RandomFunction.method(0), args), trace);
    } catch (ThrownInIr thrown) {
      return new Outcome(thrown.getMessage(), trace);
    } catch (OutOfSteps endless) {
      return new Outcome("endless", List.of());
    }
  }

  private static int number(Random random) {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private static final class FieldsByName implements Statics {
    private final Map<FieldRef, Object> values = new HashMap<>();

    @Override
    public Object get(FieldRef field) {
      return values.getOrDefault(field, 0);
    }

    @Override
    public void put(FieldRef field, @Nullable Object value) {
      values.put(field, value);
    }
  }
}
