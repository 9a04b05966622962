package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a block ends. */
public sealed interface Jump {
  /** The kinds; a {@code switch} over them is checked by javac for completeness. */
  enum Kind {
    GOTO,
    IF,
    SWITCH,
    RETURN,
    THROW,
    TRY,
    UNREACHABLE
  }

  /** Its kind. */
  Kind kind();

  /** The values it looks at itself, without the targets' arguments. */
  default List<Value> operands() {
    return List.of();
  }

  /** Where it may go, in order. */
  default List<Target> targets() {
    return List.of();
  }

  /** The same jump over other operands and arguments; mostly itself if all stay. */
  default Jump map(UnaryOperator<Value> f) {
    return mapTargets(t -> t.map(f));
  }

  /** The same jump to other targets. */
  default Jump mapTargets(UnaryOperator<Target> f) {
    return this;
  }

  /** Goes on at the target. */
  record Goto(Target target) implements Jump {
    @Override
    public Kind kind() {
      return Kind.GOTO;
    }

    @Override
    public List<Target> targets() {
      return List.of(target);
    }

    @Override
    public Jump mapTargets(UnaryOperator<Target> f) {
      Target mapped = f.apply(target);
      return mapped == target ? this : new Goto(mapped);
    }
  }

  /** Goes to {@code then} if the condition is not 0. */
  record If(Value condition, Target then, Target otherwise) implements Jump {
    @Override
    public Kind kind() {
      return Kind.IF;
    }

    @Override
    public List<Value> operands() {
      return List.of(condition);
    }

    @Override
    public List<Target> targets() {
      return List.of(then, otherwise);
    }

    @Override
    public Jump map(UnaryOperator<Value> f) {
      Value mapped = f.apply(condition);
      Target mappedThen = then.map(f);
      Target mappedOtherwise = otherwise.map(f);
      boolean same = mapped == condition && mappedThen == then && mappedOtherwise == otherwise;
      return same ? this : new If(mapped, mappedThen, mappedOtherwise);
    }

    @Override
    public Jump mapTargets(UnaryOperator<Target> f) {
      return new If(condition, f.apply(then), f.apply(otherwise));
    }
  }

  /** Goes to the target at the place of the key that the int selector equals. Keys ascend. */
  record Switch(Value selector, List<Integer> keys, List<Target> cases, Target otherwise)
      implements Jump {
    @Override
    public Kind kind() {
      return Kind.SWITCH;
    }

    @Override
    public List<Value> operands() {
      return List.of(selector);
    }

    @Override
    public List<Target> targets() {
      List<Target> all = new ArrayList<>(cases);
      all.add(otherwise);
      return all;
    }

    @Override
    public Jump map(UnaryOperator<Value> f) {
      return new Switch(
          f.apply(selector), keys, cases.stream().map(t -> t.map(f)).toList(), otherwise.map(f));
    }

    @Override
    public Jump mapTargets(UnaryOperator<Target> f) {
      return new Switch(selector, keys, cases.stream().map(f).toList(), f.apply(otherwise));
    }
  }

  /** Ends the function. */
  record Return(@Nullable Value value) implements Jump {
    @Override
    public Kind kind() {
      return Kind.RETURN;
    }

    @Override
    public List<Value> operands() {
      return value == null ? List.of() : List.of(value);
    }

    @Override
    public Jump map(UnaryOperator<Value> f) {
      Value mapped = value == null ? null : f.apply(value);
      return mapped == value ? this : new Return(mapped);
    }
  }

  /** Leaves the function with an exception. */
  record Throw(Value exception) implements Jump {
    @Override
    public Kind kind() {
      return Kind.THROW;
    }

    @Override
    public List<Value> operands() {
      return List.of(exception);
    }

    @Override
    public Jump map(UnaryOperator<Value> f) {
      return new Throw(f.apply(exception));
    }
  }

  /**
   * Goes to {@code normal}, or, if the block's last instruction throws, to {@code handler}.
   *
   * @param exception defined by this jump: the exception, usable among the handler's arguments only
   */
  record Try(Value exception, Target normal, Target handler) implements Jump {
    @Override
    public Kind kind() {
      return Kind.TRY;
    }

    @Override
    public List<Target> targets() {
      return List.of(normal, handler);
    }

    @Override
    public Jump mapTargets(UnaryOperator<Target> f) {
      return new Try(exception, f.apply(normal), f.apply(handler));
    }
  }

  /** Is never reached. */
  record Unreachable() implements Jump {
    @Override
    public Kind kind() {
      return Kind.UNREACHABLE;
    }
  }
}
