package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Effect;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.Return;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What would become of a function if the arguments of one call were known in it: tried on a copy.
 */
final class Trial {
  private static final int ROUNDS = 4;

  /**
   * So many bytes of code are tried for one function: more than for hundreds of calls of a short
   * one. For each call of a long one that would take the product of their number and its length.
   */
  private static final long MOST_TRIED = 1 << 18;

  private final List<FuncPass> passes;
  private final Map<Question, Integer> answers = new HashMap<>();
  private final Map<Func, Asked> askedIn = new HashMap<>();
  private final Map<Func, Tried> triedOf = new HashMap<>();

  Trial(World world) {
    passes =
        List.of(
            new FoldConstants(world),
            new NumberValues(),
            new RemoveChecks(world),
            new MergeBlocks(),
            new DropUnused());
  }

  /**
   * What is asked: a callee as it is now, and of each argument that matters what is known, else
   * null.
   */
  private record Question(Func callee, int version, List<Insn> known) {}

  /** How much code of a function has been tried, as long as it is of this version. */
  private record Tried(int version, long bytes) {}

  /**
   * The size of the code that would be left: all of it if nothing is known of the arguments, or it
   * takes too long to find out.
   */
  int size(Func callee, List<Value> arguments) {
    Set<Value> asked = asked(callee).values();
    List<Insn> known = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Value now = arguments.get(i).resolved();
      known.add(isKnown(now) && asked.contains(callee.params().get(i)) ? now.insn() : null);
    }
    if (known.stream().allMatch(Objects::isNull)) {
      return Size.of(callee);
    }
    Question question = new Question(callee, callee.version(), known);
    Integer answer = answers.get(question);
    if (answer == null) {
      answer = mayTry(callee) ? tried(callee, known) : Size.of(callee);
      answers.put(question, answer);
    }
    return answer;
  }

  private boolean mayTry(Func callee) {
    Tried last = triedOf.get(callee);
    long before = last != null && last.version() == callee.version() ? last.bytes() : 0;
    Tried now = new Tried(callee.version(), before + Size.of(callee));
    triedOf.put(callee, now);
    return now.bytes() <= MOST_TRIED;
  }

  private Asked asked(Func callee) {
    return askedIn.compute(
        callee,
        (func, last) -> last != null && last.version() == func.version() ? last : Asked.in(func));
  }

  private int tried(Func callee, List<Insn> known) {
    Func copy = copyWith(callee, known);
    Fuel fuel = Fuel.unlimited();
    boolean changed = true;
    for (int i = 0; changed && i < ROUNDS; i++) {
      changed = false;
      for (FuncPass pass : passes) {
        changed |= pass.run(copy, fuel);
      }
    }
    return Size.of(copy);
  }

  private static Func copyWith(Func callee, List<Insn> known) {
    Func func = new Func(callee.method(), callee.result());
    Copy copy = new Copy(func);
    for (int i = 0; i < known.size(); i++) {
      Value param = callee.params().get(i);
      Insn insn = known.get(i);
      Value own = func.addParam(func.entry(), param.type(), param.className());
      copy.put(param, insn == null ? own : func.append(func.entry(), insn, param.position()));
    }
    copy.add(callee.blocks());
    func.entry().end(new Goto(Target.of(copy.of(callee.entry()))));
    return func;
  }

  private static boolean isKnown(Value argument) {
    boolean isFresh = argument.insn() != null && argument.insn().effect() == Effect.ALLOCATE;
    return Constants.is(argument) || (isFresh && argument.insn().operands().isEmpty());
  }

  /** Does a fresh object go in, or it or a constant of a table come out? */
  boolean passesObject(Func callee, Value call) {
    return call.insn().operands().stream().anyMatch(Trial::isFresh)
        || callee.blocks().stream().anyMatch(Trial::returnsFresh);
  }

  private static boolean returnsFresh(Block block) {
    return block.jump() instanceof Return answer
        && answer.value() != null
        && (isFresh(answer.value()) || isElement(answer.value()));
  }

  /** Of a constant array: an enum constant by its number, which is compared with others next. */
  private static boolean isElement(Value value) {
    return value.resolved().insn() instanceof ArrayLoad load && Constants.is(load.array());
  }

  private static boolean isFresh(Value value) {
    Value object = value.resolved();
    return object.insn() != null && object.insn().effect() == Effect.ALLOCATE;
  }
}
