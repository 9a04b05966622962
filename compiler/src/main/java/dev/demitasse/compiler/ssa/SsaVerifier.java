package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the IR, for tests and between passes. A broken one is a mistake of the compiler, so
 * it ends in an {@link IllegalStateException} whose text names the culprit and shows the function.
 *
 * <ul>
 *   <li>every block has ended, no jump leads to the entry, a {@code Try} block's last instruction
 *       may throw;
 *   <li>a value stands in one place of one block, has the type of its instruction, and is not
 *       replaced;
 *   <li>an operand is defined before its use, in the same block or in one that dominates it. A
 *       value computed by the last instruction of a {@code Try} block is there on the normal edge
 *       only, the exception among the handler's arguments only;
 *   <li>operands have the types that the instruction asks for ({@link TypeRules}), arguments those
 *       of the parameters.
 * </ul>
 */
public final class SsaVerifier {
  /** What may stand in the code. */
  public enum Mode {
    /** Everything. */
    HIGH_LEVEL,
    /** What lowering leaves; see the package's description. */
    LOWERED
  }

  /**
   * Where a value is defined; the index of parameters is -1, that of an exception behind all
   * instructions.
   */
  private record Place(Block block, int index) {}

  private final Func func;
  private final Mode mode;
  private final Dominators dominators;
  private final Map<Value, Place> places = new HashMap<>();

  private SsaVerifier(Func func, Mode mode) {
    this.func = func;
    this.mode = mode;
    this.dominators = Dominators.of(func);
  }

  /** All functions of a program, and that calls of them give what they take. */
  public static void verify(Program program, Mode mode) {
    for (Func func : program.functions().values()) {
      verify(func, mode);
      showing(func, () -> CallRules.verify(program, func, mode));
    }
  }

  /** One function. */
  public static void verify(Func func, Mode mode) {
    requireEnds(func);
    showing(func, new SsaVerifier(func, mode)::verify);
  }

  private static void showing(Func func, Runnable check) {
    try {
      check.run();
    } catch (BrokenRule e) {
      String text = e.getMessage() + " in\n" + SsaPrinter.print(func);
      throw new IllegalStateException(text, e);
    }
  }

  /** Without ends there is no text to show either. */
  private static void requireEnds(Func func) {
    Set<Block> seen = new HashSet<>(Set.of(func.entry()));
    List<Block> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      Block block = open.remove(open.size() - 1);
      if (!block.isEnded()) {
        throw new IllegalStateException(block + " of " + func + " has no end");
      }
      block.jump().targets().stream().map(Target::block).filter(seen::add).forEach(open::add);
    }
  }

  private void verify() {
    List<Block> blocks = dominators.order();
    BrokenRule.when(!dominators.predecessors(func.entry()).isEmpty(), "a jump leads to the entry");
    blocks.forEach(this::define);
    for (Block block : blocks) {
      for (int i = 0; i < block.body().size(); i++) {
        verifyInsn(block, i);
      }
      verifyJump(block);
    }
  }

  private void define(Block block) {
    for (Value param : block.params()) {
      BrokenRule.when(
          param.insn() != null, "parameter " + param + " of " + block + " has an instruction");
      BrokenRule.when(
          param.type() == Type.VOID, "parameter " + param + " of " + block + " is void");
      define(param, new Place(block, -1));
    }
    for (int i = 0; i < block.body().size(); i++) {
      define(block.body().get(i), new Place(block, i));
    }
    if (block.jump() instanceof Jump.Try jump) {
      BrokenRule.when(
          jump.exception().insn() != null, "exception " + jump.exception() + " has an instruction");
      define(jump.exception(), new Place(block, block.body().size()));
    }
  }

  private void define(Value value, Place place) {
    BrokenRule.when(value.resolved() != value, value + " is replaced, settle() was not called");
    BrokenRule.when(value.id() >= func.valueLimit(), value + " is another function's");
    BrokenRule.when(
        mode == Mode.LOWERED && value.type() == Type.REF, value + " is still a reference");
    BrokenRule.when(places.put(value, place) != null, value + " is defined twice");
  }

  private void verifyInsn(Block block, int index) {
    Value value = block.body().get(index);
    Insn insn = value.insn();
    BrokenRule.when(insn == null, value + " in " + block + " has no instruction");
    BrokenRule.when(
        mode == Mode.LOWERED && !LoweredRules.allows(insn),
        value + " is not lowered: " + insn.kind());
    BrokenRule.when(
        value.type() != insn.result(),
        value + " is " + value.type() + ", its insn " + insn.result());
    insn.operands().forEach(o -> verifyUse(o, block, index, insn.kind().toString()));
    // A lowered call gives addresses for references, and the object first: its function says what.
    if (mode == Mode.HIGH_LEVEL || insn.kind() != Insn.Kind.CALL) {
      TypeRules.verify(value, insn);
    }
  }

  private void verifyJump(Block block) {
    Jump jump = block.jump();
    BrokenRule.when(
        mode == Mode.LOWERED && !LoweredRules.allows(jump), "jump of " + block + " is not lowered");
    jump.operands().forEach(o -> verifyUse(o, block, block.body().size(), "the jump"));
    TypeRules.verify(func, block, jump);
    if (jump instanceof Jump.Try attempt) {
      verifyTry(block, attempt);
    } else {
      jump.targets().forEach(t -> verifyTarget(block, t, null, block.body().size()));
    }
  }

  private void verifyTry(Block block, Jump.Try jump) {
    int last = block.body().size() - 1;
    BrokenRule.when(last < 0, block + " tries nothing");
    Insn insn = block.body().get(last).insn();
    BrokenRule.when(insn == null || !insn.canThrow(), block + " tries what cannot throw");
    BrokenRule.when(
        jump.exception().type() != Type.REF, "the exception of " + block + " is not a reference");
    verifyTarget(block, jump.normal(), null, last + 1);
    verifyTarget(block, jump.handler(), jump.exception(), last);
  }

  /**
   * The arguments may be what is defined before {@code index} of the block, and the exception if
   * there is one.
   */
  private void verifyTarget(Block block, Target target, @Nullable Value exception, int index) {
    String to = "arguments of " + block + " to " + target.block();
    List<Value> params = target.block().params();
    BrokenRule.when(
        params.size() != target.args().size(), to + ": " + target.args() + " for " + params);
    for (int i = 0; i < params.size(); i++) {
      Value arg = target.args().get(i);
      if (arg != exception) {
        verifyUse(arg, block, index, to);
      }
      BrokenRule.when(arg.type() != params.get(i).type(), to + ": " + arg + " is " + arg.type());
    }
  }

  private void verifyUse(Value operand, Block block, int index, String user) {
    String use = operand + " used by " + user + " in " + block;
    BrokenRule.when(operand.resolved() != operand, use + " is replaced, settle() was not called");
    Place place = places.get(operand);
    BrokenRule.when(place == null, use + " is defined nowhere");
    if (place.block() == block) {
      BrokenRule.when(place.index() >= index, use + " is defined later");
      return;
    }
    BrokenRule.when(
        !dominators.dominates(place.block(), block), use + " is not defined on every path");
    BrokenRule.when(
        !isKnownIn(place, block), use + " is not defined where its block's exception leads");
  }

  /**
   * What a block's last instruction computes, when it is tried, is known only behind the normal
   * edge.
   */
  private boolean isKnownIn(Place place, Block user) {
    Block block = place.block();
    if (!(block.jump() instanceof Jump.Try jump) || place.index() < block.body().size() - 1) {
      return true;
    }
    Block normal = jump.normal().block();
    return place.index() < block.body().size()
        && normal != jump.handler().block()
        && dominators.predecessors(normal).size() == 1
        && dominators.dominates(normal, user);
  }
}
