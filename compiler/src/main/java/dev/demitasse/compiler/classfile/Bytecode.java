package dev.demitasse.compiler.classfile;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.List;

/** An instruction of the JVM. Short and wide forms of one instruction are the same here. */
public sealed interface Bytecode {
  /** Does one thing for each kind of instruction. */
  interface Visitor {
    void constant(Constant constant);

    void load(Load load);

    void store(Store store);

    void increment(Increment increment);

    void simple(Simple simple);

    void branch(Branch branch);

    void jump(Goto jump);

    void choose(Switch choice);

    void field(FieldAccess access);

    void invoke(Invoke invoke);

    void invokeDynamic(InvokeDynamic invoke);

    void newObject(NewObject object);

    void newArray(NewArray array);

    void newMultiArray(NewMultiArray array);

    void checkCast(CheckCast cast);

    void instanceOf(InstanceOf test);
  }

  /** Calls the visitor's method for this kind. */
  void accept(Visitor visitor);

  /** The instructions it may jump to, without the next one. */
  default List<Integer> targets() {
    return List.of();
  }

  /** May the next instruction follow it? */
  default boolean fallsThrough() {
    return true;
  }

  /**
   * Pushes a constant.
   *
   * @param value Integer, Long, Float, Double, String, {@link TypeConstant}, {@link
   *     HandleConstant}, {@link DynamicConstant}, or null for the null reference
   */
  record Constant(@Nullable Object value) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.constant(this);
    }
  }

  /** Pushes a local variable. */
  record Load(Type type, int slot) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.load(this);
    }
  }

  /** Pops into a local variable. */
  record Store(Type type, int slot) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.store(this);
    }
  }

  /** Adds to an int local variable. */
  record Increment(int slot, int amount) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.increment(this);
    }
  }

  /** What its opcode says. */
  record Simple(Opcode opcode) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.simple(this);
    }

    @Override
    public boolean fallsThrough() {
      return switch (opcode) {
        case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN, ATHROW -> false;
        default -> true;
      };
    }
  }

  /** Jumps if the condition holds. */
  record Branch(Condition condition, int target) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.branch(this);
    }

    @Override
    public List<Integer> targets() {
      return List.of(target);
    }
  }

  /** Jumps. */
  record Goto(int target) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.jump(this);
    }

    @Override
    public List<Integer> targets() {
      return List.of(target);
    }

    @Override
    public boolean fallsThrough() {
      return false;
    }
  }

  /** Jumps to the case at the place of the key that the int on the stack equals. Keys ascend. */
  record Switch(List<Integer> keys, List<Integer> cases, int otherwise) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.choose(this);
    }

    @Override
    public List<Integer> targets() {
      List<Integer> all = new ArrayList<>(cases);
      all.add(otherwise);
      return all;
    }

    @Override
    public boolean fallsThrough() {
      return false;
    }
  }

  /** Reads or writes a field. */
  record FieldAccess(Action action, String owner, String name, String descriptor)
      implements Bytecode {
    /** What it does. */
    public enum Action {
      GET_STATIC,
      PUT_STATIC,
      GET_FIELD,
      PUT_FIELD
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.field(this);
    }
  }

  /** Calls a method. */
  record Invoke(Kind kind, String owner, String name, String descriptor) implements Bytecode {
    /** How it finds the method. */
    public enum Kind {
      VIRTUAL,
      SPECIAL,
      STATIC,
      INTERFACE
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.invoke(this);
    }
  }

  /** Calls what a bootstrap method makes. */
  record InvokeDynamic(DynamicConstant site) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.invokeDynamic(this);
    }
  }

  /** Makes an object without running a constructor. */
  record NewObject(String className) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.newObject(this);
    }
  }

  /** Makes an array of elements with this descriptor. */
  record NewArray(String element) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.newArray(this);
    }
  }

  /** Makes an array with its inner arrays. */
  record NewMultiArray(String descriptor, int dimensions) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.newMultiArray(this);
    }
  }

  /** Throws unless the reference is null or of the class (or array descriptor). */
  record CheckCast(String className) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.checkCast(this);
    }
  }

  /** Pushes whether the reference is of the class (or array descriptor). */
  record InstanceOf(String className) implements Bytecode {
    @Override
    public void accept(Visitor visitor) {
      visitor.instanceOf(this);
    }
  }
}
