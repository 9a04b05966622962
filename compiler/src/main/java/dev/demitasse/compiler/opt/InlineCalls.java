package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the code of a function in the place of a call.
 *
 * <pre>
 * f(x): return x + 1     g: y = call f(2); return y     =>     g: goto b; b: goto c(2 + 1); c(y): return y
 * </pre>
 *
 * <p>So that modules become smaller: where there is only one call, where the code is hardly larger
 * than the call once the arguments are known (tried on a copy), and where all copies together are
 * smaller than the function with its calls. Recursive functions stay functions.
 */
final class InlineCalls implements Pass {
  /** How much larger than its call code may be: what it gains where it stands is not known yet. */
  private static final int SLACK = 3;

  /** The same where an object goes in or comes out, which inlining usually makes vanish. */
  private static final int SLACK_FOR_OBJECT = 60;

  /** What a literal takes in the data segment beside its bytes when it is passed as an object. */
  private static final int OF_TEXT_OBJECT = 8;

  /** What follows a call that may throw, if not all of its copies do. */
  private static final int OF_PENDING = 10;

  /** A caller that has grown to this many bytes takes no second copy of anything. */
  private static final int LARGE = 4000;

  /**
   * So many calls may stand in the place of calls one in the other. Each code says all of them, so
   * a longer chain of functions would take the cube of its length.
   */
  private static final int MAX_DEPTH = 64;

  private final World world;
  private final Trial trial;
  private final boolean waits;
  private @Nullable PureFunctions pure;

  /** By caller the question that was asked last. */
  private final Map<Func, Question> asked = new HashMap<>();

  /** Which calls are to be replaced? The same question has the same answer: none any more. */
  private record Question(int version, List<Callee> callees) {}

  /** What the answer for the calls of one function depends on. */
  private record Callee(
      Func func, int version, int sites, boolean isOnlyCalled, boolean isLeftAlone) {}

  InlineCalls(World world) {
    this(world, false);
  }

  private InlineCalls(World world, boolean waits) {
    this.world = world;
    this.trial = new Trial(world);
    this.waits = waits;
  }

  /** A pass that leaves calls alone that are evaluated when their arguments become constants. */
  static InlineCalls waiting(World world) {
    return new InlineCalls(world, true);
  }

  @Override
  public boolean run(Program program, Fuel fuel) {
    boolean changed = false;
    CallGraph graph = CallGraph.of(program, world);
    pure = waits ? new PureFunctions(program, world) : null;
    for (MethodRef method : graph.calleesFirst()) {
      Func caller = program.functions().get(method);
      fuel.enter(this, caller);
      // Callees come first, so they do not change while their callers ask about them.
      Question question = question(caller, program, graph);
      if (!question.equals(asked.get(caller))) {
        changed |= inlineInto(caller, program, graph, fuel);
        remember(caller, question, fuel);
      }
    }
    return changed;
  }

  /** Without fuel there was no answer. */
  private void remember(Func caller, Question question, Fuel fuel) {
    if (!fuel.isEmpty()) {
      asked.put(caller, question);
    }
  }

  private Question question(Func caller, Program program, CallGraph graph) {
    List<Callee> callees = new ArrayList<>();
    for (MethodRef method : graph.callees(caller.method())) {
      Func func = program.functions().get(method);
      boolean isLeftAlone = graph.isRecursive(method) || isWorthEvaluating(method);
      callees.add(
          new Callee(
              func, func.version(), graph.sites(method), graph.isOnlyCalled(method), isLeftAlone));
    }
    return new Question(caller.version(), callees);
  }

  private boolean isWorthEvaluating(MethodRef callee) {
    return pure != null && pure.isWorthEvaluating(callee);
  }

  private boolean inlineInto(Func caller, Program program, CallGraph graph, Fuel fuel) {
    Set<Value> refused = new HashSet<>();
    int size = Size.of(caller);
    boolean changed = false;
    Site site = next(caller, size > LARGE, program, graph, refused);
    while (site != null && fuel.spend()) {
      new Inlining(caller, site.block(), site.call(), site.callee()).run();
      graph.inlined(site.callee().method(), caller.method());
      size += Size.of(site.callee());
      changed = true;
      site = next(caller, size > LARGE, program, graph, refused);
    }
    if (changed) {
      Settling.settle(caller);
      caller.touch();
    }
    return changed;
  }

  /** A call to be replaced. */
  private record Site(Block block, Value call, Func callee) {}

  /**
   * The next call that is worth it. Those that are not are not asked about again before the next
   * round.
   */
  private @Nullable Site next(
      Func caller, boolean isLarge, Program program, CallGraph graph, Set<Value> refused) {
    for (Block block : caller.blocks()) {
      for (Value value : block.body()) {
        Func callee = CallGraph.callee(value.insn(), program);
        if (callee == null || callee == caller || refused.contains(value)) {
          continue;
        }
        if (!graph.isRecursive(callee.method()) && isWorthIt(isLarge, value, callee, graph)) {
          return new Site(block, value, callee);
        }
        refused.add(value);
      }
    }
    return null;
  }

  private boolean isWorthIt(boolean callerIsLarge, Value call, Func callee, CallGraph graph) {
    if (isWorthEvaluating(callee.method()) || isTooDeep(call, callee)) {
      return false;
    }
    if (graph.hasOneCaller(callee.method())) {
      return true;
    }
    if (callerIsLarge) {
      return false;
    }
    int callSize =
        Size.of(call.insn())
            + constantsSize(call.insn().operands())
            + (throwsItself(callee) ? OF_PENDING : 0);
    int size = trial.size(callee, call.insn().operands());
    int slack = trial.passesObject(callee, call) ? SLACK_FOR_OBJECT : SLACK;
    return size <= callSize + slack || isSmallerAltogether(size, callSize, graph, callee.method());
  }

  private static boolean isTooDeep(Value call, Func callee) {
    int inside = callee.values().mapToInt(v -> v.position().depth()).max().orElse(0);
    return call.position().depth() + inside >= MAX_DEPTH;
  }

  private static boolean throwsItself(Func callee) {
    return callee.values().anyMatch(v -> v.insn().kind() == Insn.Kind.CHECK);
  }

  private static int constantsSize(List<Value> operands) {
    int texts = (int) operands.stream().filter(v -> v.insn() instanceof Insn.Text).count();
    return OF_TEXT_OBJECT * texts
        + operands.stream().filter(Constants::is).mapToInt(v -> Size.of(v.insn())).sum();
  }

  private boolean isSmallerAltogether(int size, int callSize, CallGraph graph, MethodRef callee) {
    int sites = graph.sites(callee);
    boolean vanishes = graph.isOnlyCalled(callee);
    return vanishes && sites * (size - callSize) <= size + Size.OF_FUNCTION;
  }
}
