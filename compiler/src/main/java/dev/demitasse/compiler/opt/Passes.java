package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The passes in their order, and the running of them until nothing changes. */
public final class Passes {
  /** A pass and what makes it. */
  private record Row(Class<? extends Pass> pass, Function<World, Pass> make) {
    String name() {
      return Pass.nameOf(pass);
    }
  }

  /** In each round all of them run once, in this order. */
  private static final List<Row> ORDER =
      List.of(
          new Row(FoldConstants.class, FoldConstants::new),
          new Row(NumberValues.class, w -> new NumberValues()),
          new Row(RemoveChecks.class, RemoveChecks::new),
          new Row(UseConditions.class, UseConditions::new),
          new Row(ThreadJumps.class, ThreadJumps::new),
          new Row(JoinChoices.class, w -> new JoinChoices()),
          new Row(MergeBlocks.class, w -> new MergeBlocks()),
          new Row(DropTests.class, DropTests::new),
          new Row(MergeConditions.class, w -> new MergeConditions()),
          new Row(DropStores.class, w -> new DropStores()),
          new Row(SplitJoins.class, SplitJoins::new),
          new Row(ReplaceScalars.class, ReplaceScalars::new),
          new Row(DropUnused.class, w -> new DropUnused()),
          new Row(EvaluateCalls.class, EvaluateCalls::new),
          new Row(InlineCalls.class, InlineCalls::new),
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
   * What runs only when nothing else finds anything more: a branch that is a choice cannot be
   * followed any more.
   */
  private static final Set<Class<? extends Pass>> LATE =
      Set.of(JoinChoices.class, DropTests.class, MergeConditions.class);

  /**
   * After so many rounds the rest is left as it is: each round but the last made the program
   * simpler.
   */
  private static final int MAX_ROUNDS = 40;

  static {
    check(names());
  }

  private static final int NEVER = -1;

  private final List<Pass> passes = new ArrayList<>();

  /** By pass the versions of the functions in which it found nothing to rewrite. */
  private final Map<Pass, Map<Func, Integer>> finished = new HashMap<>();

  private final World world;
  private final BiConsumer<String, Program> afterPass;

  private Passes(World world, List<String> order, BiConsumer<String, Program> afterPass) {
    this.afterPass = afterPass;
    this.world = world;
    order.forEach(name -> passes.add(named(name, world)));
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
    return ORDER.stream().map(Row::name).toList();
  }

  /** One pass alone. */
  static Pass named(String name, World world) {
    return ORDER.stream()
        .map(row -> row.make().apply(world))
        .filter(pass -> pass.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no such pass: " + name + "; there are " + names()));
  }

  /**
   * Rewrites the program until no pass finds anything more, or the fuel is gone. First calls that
   * may be evaluated wait for their arguments to become constants.
   */
  public void run(Program program, Fuel fuel) {
    finished.clear();
    List<Pass> early = passes.stream().filter(p -> !LATE.contains(p.getClass())).toList();
    runAll(early.stream().map(this::waiting).toList(), program, fuel);
    runAll(early, program, fuel);
    runAll(passes, program, fuel);
  }

  private Pass waiting(Pass pass) {
    return pass instanceof InlineCalls ? InlineCalls.waiting(world) : pass;
  }

  private void runAll(List<Pass> some, Program program, Fuel fuel) {
    boolean changed = true;
    for (int round = 0; changed && round < MAX_ROUNDS; round++) {
      changed = false;
      for (Pass pass : some) {
        if (!fuel.isEmpty() && run(pass, program, fuel)) {
          changed = true;
          afterPass.accept(pass.name(), program);
        }
      }
    }
  }

  /** A pass over functions leaves those out that are as they were when it last found nothing. */
  private boolean run(Pass pass, Program program, Fuel fuel) {
    if (!(pass instanceof FuncPass each)) {
      return pass.run(program, fuel);
    }
    boolean changed = false;
    Map<Func, Integer> versions = finished.computeIfAbsent(pass, p -> new HashMap<>());
    for (Func func : program.functions().values()) {
      int version = func.version();
      if (versions.getOrDefault(func, NEVER) == version) {
        continue;
      }
      if (each.rewrite(func, fuel)) {
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
