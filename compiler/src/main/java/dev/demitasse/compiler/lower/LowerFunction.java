package dev.demitasse.compiler.lower;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes one function anew in lowered IR, block by block. What may fail ends its block:
 *
 * <pre>
 * check c            ⇒  if c goto next else fail(text)
 * v = call f(…)      ⇒  v = call f(…); e = pending; if e goto fail(e) else next      (only where f may fail)
 * fail(e)            ⇒  in a try: pending = 0; goto handler(e); else pending = e; return 0
 * </pre>
 *
 * <p>Where nothing has failed {@code pending} is 0, and it is not written with what it holds.
 *
 * <p>The host looks at nothing pending, so a callback leaves nothing: it catches everything itself,
 * and what fails in its own handler ends it with 0.
 */
final class LowerFunction {
  private static final String PENDING = "pending";
  private static final String DEPTH = "depth";

  // The embedded interpreter takes some KiB a call, of a stack of 1 MiB; V8 far less.
  private static final int MOST_CALLS = 400;

  private final Lowering lowering;
  private final Func from;
  private final Func to;
  private final boolean recursive;
  private final Map<Block, Block> blocks = new HashMap<>();
  private final Map<Value, Value> values = new HashMap<>();
  private final LowerInstruction instructions;
  private Block block;
  private Position position = Position.NONE;
  private Jump.@Nullable Try guard;

  LowerFunction(Lowering lowering, Func from) {
    this.lowering = lowering;
    this.from = from;
    this.to = new Func(from.method(), lowered(from.result()));
    this.recursive = lowering.cycles().contains(from.method());
    this.instructions = new LowerInstruction(lowering, this);
    this.block = to.entry();
  }

  static Type lowered(Type type) {
    return type == Type.REF ? Type.I32 : type;
  }

  Func lower() {
    List<Block> order = from.blocks();
    for (Block each : order) {
      blocks.put(each, each == from.entry() ? to.entry() : to.newBlock());
      for (Value param : each.params()) {
        Value own = to.addParam(blocks.get(each), lowered(param.type()), null);
        own.named(param.name());
        values.put(param, own);
      }
    }
    for (Block each : order) {
      lower(each);
    }
    return to;
  }

  private void lower(Block each) {
    block = blocks.get(each);
    if (each == from.entry() && recursive) {
      enter();
    }
    int last = each.body().size() - 1;
    for (int i = 0; i <= last; i++) {
      Value value = each.body().get(i);
      guard = i == last && each.jump() instanceof Jump.Try t ? t : null;
      position = value.position();
      Value result = instructions.lower(value);
      if (result != null) {
        result.named(value.name());
        values.put(value, result);
      }
    }
    guard = null;
    position = each.jumpPosition();
    end(each.jump());
  }

  private void end(Jump jump) {
    switch (jump.kind()) {
      case RETURN -> {
        Value value = ((Jump.Return) jump).value();
        leave(value == null ? null : value(value));
      }
      case THROW -> fail(value(((Jump.Throw) jump).exception()), null);
      case TRY ->
          block.end(new Jump.Goto(target(((Jump.Try) jump).normal(), this::value)), position);
      default -> block.end(jump.map(this::value).mapTargets(this::moved), position);
    }
  }

  private Target moved(Target target) {
    return new Target(blocks.get(target.block()), target.args());
  }

  private Target target(Target original, UnaryOperator<Value> f) {
    return moved(original.map(f));
  }

  /** What stands for a value of the original function. */
  Value value(Value original) {
    Value value = values.get(original);
    if (value == null) {
      throw new IllegalStateException(original + " of " + from + " is used before it is lowered");
    }
    return value;
  }

  Position position() {
    return position;
  }

  Value add(Insn insn) {
    return to.append(block, insn, position);
  }

  Value constant(int number) {
    return add(Insn.Const.ofInt(number));
  }

  Value arith(Op op, Value... operands) {
    return add(Insn.Arith.of(op, operands));
  }

  /** Goes on if the condition is not 0, else fails with this text. */
  void require(Value condition, String text) {
    branch(condition, () -> fail(line(text), null));
  }

  /**
   * Goes on unless the function just called has failed.
   *
   * @param unplaced the lines without a place that it may have failed with: they get the place of
   *     this call
   */
  void requireNothingPending(Set<String> unplaced) {
    Value exception = add(new Insn.Global(Op.GLOBAL_GET, PENDING, Type.I32, List.of()));
    branch(arith(Op.I32_EQZ, exception), () -> fail(placed(exception, unplaced), exception));
  }

  private Value placed(Value exception, Set<String> unplaced) {
    Value result = exception;
    for (String text : ExceptionText.hasPlace(position) ? unplaced : Set.<String>of()) {
      Value is = arith(Op.I32_EQ, exception, line(text));
      result = add(Insn.Arith.select(line(ExceptionText.at(text, position)), result, is));
    }
    return result;
  }

  private Value line(String text) {
    return add(new Insn.Address(Octets.constant(text), 0));
  }

  private void branch(Value condition, Runnable otherwise) {
    Block next = to.newBlock();
    Block failed = to.newBlock();
    block.end(new Jump.If(condition, Target.of(next), Target.of(failed)), position);
    block = failed;
    otherwise.run();
    block = next;
  }

  /** Leaves with an exception; {@code pending} is the one that is pending, null if none is. */
  private void fail(Value exception, @Nullable Value pending) {
    if (guard == null) {
      boolean exported = lowering.isExported(from.method());
      if (exported ? pending != null : pending != exception) {
        setPending(exported ? constant(0) : exception);
      }
      leave(from.result() == Type.VOID ? null : add(new Insn.Const(lowered(from.result()), 0)));
    } else {
      if (pending != null) {
        setPending(constant(0));
      }
      Value caught = guard.exception();
      block.end(
          new Jump.Goto(target(guard.handler(), v -> v == caught ? exception : value(v))),
          position);
    }
  }

  private void setPending(Value exception) {
    lowering.use(PENDING);
    add(new Insn.Global(Op.GLOBAL_SET, PENDING, Type.I32, List.of(exception)));
  }

  private void enter() {
    lowering.use(DEPTH);
    Value depth = depth();
    Value shallow = arith(Op.I32_LT_U, depth, constant(MOST_CALLS));
    Block next = to.newBlock();
    Block failed = to.newBlock();
    block.end(new Jump.If(shallow, Target.of(next), Target.of(failed)), position);
    block = failed;
    setPending(add(new Insn.Address(Octets.constant("java.lang.StackOverflowError"), 0)));
    block.end(
        new Jump.Return(
            from.result() == Type.VOID ? null : add(new Insn.Const(lowered(from.result()), 0))));
    block = next;
    setDepth(arith(Op.I32_ADD, depth, constant(1)));
  }

  private void leave(@Nullable Value result) {
    if (recursive) {
      setDepth(arith(Op.I32_SUB, depth(), constant(1)));
    }
    block.end(new Jump.Return(result), position);
  }

  private Value depth() {
    return add(new Insn.Global(Op.GLOBAL_GET, DEPTH, Type.I32, List.of()));
  }

  private void setDepth(Value depth) {
    add(new Insn.Global(Op.GLOBAL_SET, DEPTH, Type.I32, List.of(depth)));
  }
}
