package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;

/**
 * A value has identity only; what computes it is its {@link Insn}. A value without one is a block
 * parameter or the exception of a {@link Jump.Try}.
 */
public final class Value {
  private final Func func;
  private final int id;
  private final Type type;
  private final @Nullable String className;
  private @Nullable Insn insn;
  private Position position = Position.NONE;
  private VariableName name = VariableName.NONE;
  private @Nullable Value replacement;

  Value(Func func, int id, Type type, @Nullable String className) {
    this.func = func;
    this.id = id;
    this.type = type;
    this.className = className;
  }

  /** A number unique in its function, given in the order of creation. */
  public int id() {
    return id;
  }

  /** The type; VOID for the handle of an instruction without a result. */
  public Type type() {
    return type;
  }

  /**
   * For a reference the internal name of its static class, or array descriptor; null if it is not
   * known.
   */
  public @Nullable String className() {
    return className;
  }

  /** What computes this value; null for a block parameter and a caught exception. */
  public @Nullable Insn insn() {
    return insn;
  }

  /** Lets another instruction of the same type compute this value. */
  public void redefine(Insn insn) {
    this.insn = insn;
  }

  /** Where it comes from. */
  public Position position() {
    return position;
  }

  /** Sets where it comes from. */
  public void at(Position position) {
    this.position = position;
  }

  /** The variable of the source that it is the value of. */
  public VariableName name() {
    return name;
  }

  /**
   * Says a variable that it is the value of; the {@linkplain VariableName#or better} name stays.
   */
  public void named(VariableName variable) {
    name = name.or(variable);
  }

  /**
   * Forwards this value: at the next {@link Func#settle} every use of it becomes a use of {@code
   * other}.
   */
  public void replaceBy(Value other) {
    Value target = other.resolved();
    if (target != this) {
      replacement = target;
      func.replaced();
      target.named(name);
    }
  }

  /** Is there another value to be used instead? */
  boolean isReplaced() {
    return replacement != null;
  }

  /** This value, or what replaces it. */
  public Value resolved() {
    Value end = this;
    while (end.replacement != null) {
      end = end.replacement;
    }
    for (Value v = this; v.replacement != null && v.replacement != end; ) {
      Value next = v.replacement;
      v.replacement = end;
      v = next;
    }
    return end;
  }

  /**
   * The same in every run, unlike the one that an object has by itself. Values of several functions
   * often stand in one map.
   */
  @Override
  public int hashCode() {
    return func.hash() + id * 0x9E3779B1; // spreads numbers in a row
  }

  @Override
  public String toString() {
    return "v" + id;
  }
}
