package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** A function that is running: where it stands, and what its values are. */
final class Frame {
  private final Func func;
  private final boolean initialiser;
  private final List<String> initialising;
  private final Object[] values;
  private Block block;
  private int next;

  /**
   * Stands before the first instruction.
   *
   * @param initialiser does the caller repeat its instruction when this returns?
   * @param initialising the classes whose static initialisers are running, the innermost first
   */
  Frame(Func func, List<Object> args, boolean initialiser, List<String> initialising) {
    this.func = func;
    this.initialising = initialising;
    this.initialiser = initialiser;
    this.values = new Object[func.valueLimit()];
    this.block = func.entry();
    if (args.size() != func.params().size()) {
      throw new InterpreterTrap(
          func + " takes " + func.params().size() + " arguments, not " + args.size());
    }
    for (int i = 0; i < args.size(); i++) {
      values[func.params().get(i).id()] = args.get(i);
    }
  }

  Func func() {
    return func;
  }

  boolean isInitialiser() {
    return initialiser;
  }

  List<String> initialising() {
    return initialising;
  }

  /**
   * The instruction to be executed, which stays the same until {@link #advance}; null before the
   * jump.
   */
  @Nullable
  Value current() {
    return next < block.body().size() ? block.body().get(next) : null;
  }

  Jump jump() {
    return block.jump();
  }

  /** Goes behind the current instruction with its result. */
  void advance(@Nullable Object result) {
    values[block.body().get(next).id()] = result;
    next++;
  }

  @Nullable
  Object get(Value value) {
    return values[value.id()];
  }

  int getInt(Value value) {
    return (Integer) values[value.id()];
  }

  void go(Target target) {
    Object[] args = target.args().stream().map(this::get).toArray();
    block = target.block();
    next = 0;
    for (int i = 0; i < args.length; i++) {
      values[block.params().get(i).id()] = args[i];
    }
  }

  /** Goes to the handler, if the current instruction has one. */
  boolean goToHandler(@Nullable Object exception) {
    if (!(block.jump() instanceof Jump.Try jump) || next != block.body().size() - 1) {
      return false;
    }
    values[jump.exception().id()] = exception;
    go(jump.handler());
    return true;
  }

  Stopped.Place place() {
    Value value = current();
    Position position = value == null ? block.jumpPosition() : value.position();
    return new Stopped.Place(func.method(), position);
  }
}
