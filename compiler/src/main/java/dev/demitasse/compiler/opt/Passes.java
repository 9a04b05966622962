package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The passes in their order, and the running of them until nothing changes. */
public final class Passes {
  /** The parts of a run, one after the other, each until none of its passes finds anything more. */
  private enum Part {
    /** Calls that may be evaluated wait for their arguments to become constants. */
    WITH_CALLS_THAT_WAIT,
    /** A branch that has become a choice cannot be followed any more. */
    WITHOUT_CHOICES,
    ALL
  }

  private static final Set<Part> FIRST = Set.of(Part.WITH_CALLS_THAT_WAIT);
  private static final Set<Part> LAST = Set.of(Part.ALL);

  /** A pass, what makes it, and in which parts it runs. */
  private record Row(
      Class<? extends Pass> pass, String name, Function<World, Pass> make, Set<Part> parts) {
    Row(Class<? extends Pass> pass, Function<World, Pass> make) {
      this(pass, make, Set.of(Part.values()));
    }

    Row(Class<? extends Pass> pass, Function<World, Pass> make, Set<Part> parts) {
      this(pass, Pass.nameOf(pass), make, parts);
    }
  }

  /** In each round those of the part run once, in this order. */
  private static final List<Row> ORDER =
      List.of(
          new Row(FoldConstants.class, FoldConstants::new),
          new Row(NumberValues.class, w -> new NumberValues()),
          new Row(RemoveChecks.class, RemoveChecks::new),
          new Row(UseConditions.class, UseConditions::new),
          new Row(ThreadJumps.class, ThreadJumps::new),
          new Row(JoinChoices.class, w -> new JoinChoices(), LAST),
          new Row(MergeBlocks.class, w -> new MergeBlocks()),
          new Row(DropTests.class, DropTests::new, LAST),
          new Row(MergeConditions.class, w -> new MergeConditions(), LAST),
          new Row(DropStores.class, w -> new DropStores()),
          new Row(SplitJoins.class, SplitJoins::new),
          new Row(ReplaceScalars.class, ReplaceScalars::new),
          new Row(DropUnused.class, w -> new DropUnused()),
          new Row(RemoveNullChecks.class, RemoveNullChecks::new),
          new Row(EvaluateCalls.class, EvaluateCalls::new),
          new Row(InlineCalls.class, InlineCalls::waiting, FIRST),
          new Row(InlineCalls.class, InlineCalls::new, Set.of(Part.WITHOUT_CHOICES, Part.ALL)),
          new Row(DropFunctions.class, DropFunctions::new));

  /** What must stand in {@link #ORDER} before what. */
  private record Pair(Class<? extends Pass> before, Class<? extends Pass> after, String because) {
    boolean holdsIn(List<String> order) {
      int first = order.indexOf(Pass.nameOf(before));
      int second = order.indexOf(Pass.nameOf(after));
      return first < 0 || second < 0 || first < second;
    }

    @Override
    public String toString() {
      return Pass.nameOf(before) + " before " + Pass.nameOf(after) + ", because " + because;
    }
  }

  private static final List<Pair> BEFORE =
      List.of(
          new Pair(
              DropUnused.class,
              InlineCalls.class,
              "the size of a callee is that of what is needed"),
          new Pair(
              EvaluateCalls.class,
              InlineCalls.class,
              "a call that is inlined is not evaluated any more"),
          new Pair(InlineCalls.class, DropFunctions.class, "inlining takes the last call away"));

  /**
   * After so many rounds the rest is left as it is: each round but the last made the program
   * simpler.
   */
  private static final int MAX_ROUNDS = 40;

  static {
    check(names());
  }

  private static final int NEVER = -1;

  /** A pass under its name. */
  private record Step(Pass pass, String name) {}

  private final Map<Part, List<Step>> steps = new EnumMap<>(Part.class);

  /** By pass the versions of the functions in which it found nothing to rewrite. */
  private final Map<Pass, Map<Func, Integer>> finished = new HashMap<>();

  /** By pass over whole programs the state of the program in which it found nothing. */
  private final Map<Pass, State> finishedWith = new HashMap<>();

  /**
   * Tells apart what a program is between two runs of passes: functions are removed and rewritten,
   * none is added.
   */
  private record State(int functions, int rewrites) {
    static State of(Program program) {
      int rewrites = program.functions().values().stream().mapToInt(Func::version).sum();
      return new State(program.functions().size(), rewrites);
    }
  }

  private final BiConsumer<String, Program> afterPass;

  private Passes(World world, List<String> order, BiConsumer<String, Program> afterPass) {
    this.afterPass = afterPass;
    for (Part part : Part.values()) {
      steps.put(part, new ArrayList<>());
    }
    for (String name : order) {
      rows(name).forEach(row -> add(row, world));
    }
  }

  private void add(Row row, World world) {
    Step step = new Step(row.make().apply(world), row.name());
    row.parts().forEach(part -> steps.get(part).add(step));
  }

  /** All passes. */
  public static Passes of(World world) {
    return of(world, names(), (pass, program) -> {});
  }

  /**
   * Some passes, in an order of their own: what a program does never depends on either.
   *
   * @param order names of passes, as they run in each round
   * @param afterPass sees the program after each run of a pass that changed it, with the name of
   *     the pass
   * @throws IllegalArgumentException if there is no such pass, or one must stand before another
   */
  public static Passes of(World world, List<String> order, BiConsumer<String, Program> afterPass) {
    check(order);
    return new Passes(world, order, afterPass);
  }

  /** May passes run in this order? */
  public static boolean isLegal(List<String> order) {
    return BEFORE.stream().allMatch(pair -> pair.holdsIn(order));
  }

  /** The names of all passes, in their order. */
  public static List<String> names() {
    return ORDER.stream().map(Row::name).distinct().toList();
  }

  /** One pass alone. */
  static Pass named(String name, World world) {
    List<Row> rows = rows(name);
    return rows.get(rows.size() - 1).make().apply(world);
  }

  private static List<Row> rows(String name) {
    List<Row> rows = ORDER.stream().filter(row -> row.name().equals(name)).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no such pass: " + name + "; there are " + names());
    }
    return rows;
  }

  /**
   * Rewrites the program until no pass finds anything more, or the fuel is gone. What changes the
   * program between two runs must {@link Func#touch} the functions that it rewrites.
   */
  public void run(Program program, Fuel fuel) {
    for (List<Step> part : steps.values()) {
      runAll(part, program, fuel);
    }
  }

  private void runAll(List<Step> some, Program program, Fuel fuel) {
    boolean changed = true;
    for (int round = 0; changed && round < MAX_ROUNDS; round++) {
      changed = false;
      for (Step step : some) {
        if (!fuel.isEmpty() && run(step.pass(), program, fuel)) {
          changed = true;
          afterPass.accept(step.name(), program);
        }
      }
    }
  }

  /** A pass does not look again at what is as it was when it last found nothing. */
  private boolean run(Pass pass, Program program, Fuel fuel) {
    return pass instanceof FuncPass each
        ? runOnFunctions(each, program, fuel)
        : runOnProgram(pass, program, fuel);
  }

  private boolean runOnProgram(Pass pass, Program program, Fuel fuel) {
    State state = State.of(program);
    if (state.equals(finishedWith.get(pass))) {
      return false;
    }
    boolean changed = pass.run(program, fuel);
    if (!changed) {
      finishedWith.put(pass, state);
    }
    return changed;
  }

  private boolean runOnFunctions(FuncPass pass, Program program, Fuel fuel) {
    boolean changed = false;
    Map<Func, Integer> versions = finished.computeIfAbsent(pass, p -> new HashMap<>());
    for (Func func : program.functions().values()) {
      int version = func.version();
      if (versions.getOrDefault(func, NEVER) == version) {
        continue;
      }
      if (pass.rewrite(func, fuel)) {
        changed = true;
      } else {
        versions.put(func, version);
      }
    }
    return changed;
  }

  private static void check(List<String> order) {
    for (Pair pair : BEFORE) {
      if (!pair.holdsIn(order)) {
        throw new IllegalArgumentException(pair.toString());
      }
    }
  }
}
