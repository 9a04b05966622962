package dev.demitasse.compiler.opt;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Jump.Goto;
import dev.demitasse.compiler.ssa.Jump.Return;
import dev.demitasse.compiler.ssa.Jump.Throw;
import dev.demitasse.compiler.ssa.Jump.Try;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.ArrayList;
import java.util.List;

/** One call that becomes the code of what it calls; see {@link InlineCalls}. */
final class Inlining {
  private final Func caller;
  private final Block block;
  private final Value call;
  private final Func callee;

  Inlining(Func caller, Block block, Value call, Func callee) {
    this.caller = caller;
    this.block = block;
    this.call = call;
    this.callee = callee;
  }

  /** Rewrites the caller, which is to be settled then. */
  void run() {
    Jump end = block.jump();
    boolean isCaught = Settling.isCaught(block, call);
    Block rest = splitBehindCall(isCaught);
    List<Block> copies = copy();
    for (Block copy : copies) {
      if (copy.jump() instanceof Return answer) {
        copy.end(new Goto(new Target(rest, results(answer))));
      }
      if (isCaught) {
        catchAll(copy, (Try) end);
      }
    }
  }

  /**
   * The block ends before the call; what was behind it stands in the one answered, with the result
   * as parameter.
   */
  private Block splitBehindCall(boolean isCaught) {
    Block rest = caller.newBlock();
    List<Value> behind = block.body().subList(block.body().indexOf(call) + 1, block.body().size());
    rest.body().addAll(behind);
    behind.clear();
    block.body().remove(call);
    Jump end = block.jump();
    rest.end(isCaught ? new Goto(((Try) end).normal()) : end, block.jumpPosition());
    if (call.type() != Type.VOID) {
      call.replaceBy(caller.addParam(rest, call.type(), call.className()));
    }
    return rest;
  }

  private List<Block> copy() {
    Copy copy = new Copy(caller, this::inlined, this::inlined);
    List<Value> arguments = call.insn().operands();
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i).resolved();
      argument.named(inlined(callee.params().get(i).name()));
      copy.put(callee.params().get(i), argument);
    }
    List<Block> copies = copy.add(callee.blocks());
    block.end(new Goto(Target.of(copy.of(callee.entry()))), call.position());
    return copies;
  }

  private Position inlined(Position position) {
    return position.equals(Position.NONE)
        ? call.position()
        : position.inlinedAt(call.position(), callee.method().name());
  }

  private VariableName inlined(VariableName name) {
    return name.inlined(call.position().depth() + 1);
  }

  private List<Value> results(Return answer) {
    return call.type() == Type.VOID || answer.value() == null ? List.of() : List.of(answer.value());
  }

  /** What leaves the callee with an exception comes to the handler of the call. */
  private void catchAll(Block copy, Try end) {
    if (copy.jump() instanceof Throw leaving) {
      copy.end(new Goto(handler(end, leaving.exception())));
    }
    Block part = copy;
    for (Value value : new ArrayList<>(copy.body())) {
      if (value.insn().canThrow() && !Settling.isCaught(part, value)) {
        part = splitBehind(part, value, end);
      }
    }
  }

  private Block splitBehind(Block part, Value thrower, Try end) {
    Block next = caller.newBlock();
    List<Value> behind = part.body().subList(part.body().indexOf(thrower) + 1, part.body().size());
    next.body().addAll(behind);
    behind.clear();
    next.end(part.jump(), part.jumpPosition());
    Value exception = caller.newValue(Type.REF, end.exception().className());
    part.end(new Try(exception, Target.of(next), handler(end, exception)), thrower.position());
    return next;
  }

  private static Target handler(Try end, Value exception) {
    return end.handler().map(v -> v == end.exception() ? exception : v);
  }
}
