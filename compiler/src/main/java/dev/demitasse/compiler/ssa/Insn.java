package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What computes a value: a record, so that two instructions without effect are equal exactly when
 * they compute the same. Many operations, few kinds.
 */
public sealed interface Insn {
  /** The kinds; a {@code switch} over them is checked by javac for completeness. */
  enum Kind {
    CONST,
    TEXT,
    OBJECT_REF,
    ADDRESS,
    ARITH,
    CHECK,
    NEW,
    GET_FIELD,
    PUT_FIELD,
    GET_STATIC,
    PUT_STATIC,
    NEW_ARRAY,
    ARRAY_LENGTH,
    ARRAY_LOAD,
    ARRAY_STORE,
    INSTANCE_OF,
    CALL,
    DYNAMIC,
    HOST_CALL,
    MEMORY,
    GLOBAL
  }

  /** How a call finds its method. */
  enum Dispatch {
    STATIC,
    /** A constructor, private or super method: the very method named, on the first argument. */
    SPECIAL,
    /** By the class of the first argument. */
    VIRTUAL,
    INTERFACE;

    /** Is it the very method that is named? */
    public boolean isDirect() {
      return this == STATIC || this == SPECIAL;
    }
  }

  /** Its kind. */
  Kind kind();

  /** What it computes from, in order. */
  default List<Value> operands() {
    return List.of();
  }

  /** The same instruction over other operands; mostly itself if all stay. */
  default Insn map(UnaryOperator<Value> f) {
    return this;
  }

  /** What it does beside computing. */
  default Effect effect() {
    return Effect.NONE;
  }

  /** May it end in an exception? (Calls: as far as can be known from the instruction alone.) */
  default boolean canThrow() {
    return false;
  }

  /** The type of the result. */
  Type result();

  /** A number by its raw bits (floats too, so that 0.0 and -0.0 differ), or null (REF, 0). */
  record Const(Type type, long bits) implements Insn {
    /** Its value as an int. */
    public int asInt() {
      return (int) bits;
    }

    /** An int constant. */
    public static Const ofInt(int value) {
      return new Const(Type.I32, value);
    }

    /** A long constant. */
    public static Const ofLong(long value) {
      return new Const(Type.I64, value);
    }

    /** The null reference. */
    public static Const ofNull() {
      return new Const(Type.REF, 0);
    }

    @Override
    public Kind kind() {
      return Kind.CONST;
    }

    @Override
    public Type result() {
      return type;
    }
  }

  /** A String literal, one char a byte. */
  record Text(String latin1) implements Insn {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public Type result() {
      return Type.REF;
    }
  }

  /** An object of the heap image. */
  record ObjectRef(HeapObject object) implements Insn {
    @Override
    public Kind kind() {
      return Kind.OBJECT_REF;
    }

    @Override
    public Type result() {
      return Type.REF;
    }
  }

  /** The address of something placed at compile time, plus an offset. */
  record Address(Datum datum, int offset) implements Insn {
    @Override
    public Kind kind() {
      return Kind.ADDRESS;
    }

    @Override
    public Type result() {
      return Type.I32;
    }
  }

  /** A computation on numbers or references. SELECT takes (if true, if false, condition). */
  record Arith(Op op, Type result, List<Value> operands) implements Insn {
    /** An operation whose row says its types. */
    public static Arith of(Op op, Value... operands) {
      return new Arith(op, op.result(), List.of(operands));
    }

    /** The first value if the condition is not 0, else the second. */
    public static Arith select(Value ifTrue, Value ifFalse, Value condition) {
      return new Arith(Op.SELECT, ifTrue.type(), List.of(ifTrue, ifFalse, condition));
    }

    @Override
    public Kind kind() {
      return Kind.ARITH;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new Arith(op, result, mapped);
    }

    // The most frequent key of tables: what a record has by itself takes longer, and is another
    // number in each run.
    @Override
    public int hashCode() {
      return op.ordinal() * 31 + operands.hashCode();
    }
  }

  /** Throws the guard's exception, or does nothing. */
  record Check(Guard guard, List<Value> operands) implements Insn {
    @Override
    public Kind kind() {
      return Kind.CHECK;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new Check(guard, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.CHECK;
    }

    @Override
    public boolean canThrow() {
      return true;
    }

    @Override
    public Type result() {
      return Type.VOID;
    }
  }

  /** A new object, its fields zero, its constructor not yet run. */
  record New(String className) implements Insn {
    @Override
    public Kind kind() {
      return Kind.NEW;
    }

    @Override
    public Effect effect() {
      return Effect.ALLOCATE;
    }

    @Override
    public boolean canThrow() {
      return true;
    }

    @Override
    public Type result() {
      return Type.REF;
    }
  }

  /** Reads a field of an object that is known not to be null. */
  record GetField(FieldRef field, Value object) implements Insn {
    @Override
    public Kind kind() {
      return Kind.GET_FIELD;
    }

    @Override
    public List<Value> operands() {
      return List.of(object);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      Value mapped = f.apply(object);
      return mapped == object ? this : new GetField(field, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.READ;
    }

    @Override
    public Type result() {
      return field.type();
    }
  }

  /** Writes a field of an object that is known not to be null. */
  record PutField(FieldRef field, Value object, Value value) implements Insn {
    @Override
    public Kind kind() {
      return Kind.PUT_FIELD;
    }

    @Override
    public List<Value> operands() {
      return List.of(object, value);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      return new PutField(field, f.apply(object), f.apply(value));
    }

    @Override
    public Effect effect() {
      return Effect.WRITE;
    }

    @Override
    public Type result() {
      return Type.VOID;
    }
  }

  /** Reads a static field. */
  record GetStatic(FieldRef field) implements Insn {
    @Override
    public Kind kind() {
      return Kind.GET_STATIC;
    }

    @Override
    public Effect effect() {
      return Effect.READ;
    }

    @Override
    public Type result() {
      return field.type();
    }
  }

  /** Writes a static field. */
  record PutStatic(FieldRef field, Value value) implements Insn {
    @Override
    public Kind kind() {
      return Kind.PUT_STATIC;
    }

    @Override
    public List<Value> operands() {
      return List.of(value);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      Value mapped = f.apply(value);
      return mapped == value ? this : new PutStatic(field, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.WRITE;
    }

    @Override
    public Type result() {
      return Type.VOID;
    }
  }

  /** A new array of elements with this descriptor; the length is known not to be negative. */
  record NewArray(String element, Value length) implements Insn {
    @Override
    public Kind kind() {
      return Kind.NEW_ARRAY;
    }

    @Override
    public List<Value> operands() {
      return List.of(length);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      Value mapped = f.apply(length);
      return mapped == length ? this : new NewArray(element, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.ALLOCATE;
    }

    @Override
    public boolean canThrow() {
      return true;
    }

    @Override
    public Type result() {
      return Type.REF;
    }
  }

  /** The length of an array that is known not to be null. */
  record ArrayLength(Value array) implements Insn {
    @Override
    public Kind kind() {
      return Kind.ARRAY_LENGTH;
    }

    @Override
    public List<Value> operands() {
      return List.of(array);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      Value mapped = f.apply(array);
      return mapped == array ? this : new ArrayLength(mapped);
    }

    @Override
    public Type result() {
      return Type.I32;
    }
  }

  /**
   * Reads an element; array and index are checked. {@code B} and {@code S} sign-extend, {@code C}
   * and {@code Z} do not.
   */
  record ArrayLoad(String element, Value array, Value index) implements Insn {
    @Override
    public Kind kind() {
      return Kind.ARRAY_LOAD;
    }

    @Override
    public List<Value> operands() {
      return List.of(array, index);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      return new ArrayLoad(element, f.apply(array), f.apply(index));
    }

    @Override
    public Effect effect() {
      return Effect.READ;
    }

    @Override
    public Type result() {
      return Type.ofDescriptor(element);
    }
  }

  /** Writes an element; array and index are checked, but not whether the array takes the value. */
  record ArrayStore(String element, Value array, Value index, Value value) implements Insn {
    @Override
    public Kind kind() {
      return Kind.ARRAY_STORE;
    }

    @Override
    public List<Value> operands() {
      return List.of(array, index, value);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      return new ArrayStore(element, f.apply(array), f.apply(index), f.apply(value));
    }

    @Override
    public Effect effect() {
      return Effect.WRITE;
    }

    /** An array that is known to be one of any objects takes all of them. */
    @Override
    public boolean canThrow() {
      boolean takesAll =
          array.insn() instanceof NewArray made && made.element().equals("Ljava/lang/Object;");
      return Type.ofDescriptor(element) == Type.REF && !takesAll;
    }

    @Override
    public Type result() {
      return Type.VOID;
    }
  }

  /** 1 if the reference is not null and of this class (or array descriptor), else 0. */
  record InstanceOf(String className, Value object) implements Insn {
    @Override
    public Kind kind() {
      return Kind.INSTANCE_OF;
    }

    @Override
    public List<Value> operands() {
      return List.of(object);
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      Value mapped = f.apply(object);
      return mapped == object ? this : new InstanceOf(className, mapped);
    }

    @Override
    public Type result() {
      return Type.I32;
    }
  }

  /**
   * Calls a method; the receiver, if there is one, is the first operand and known not to be null.
   *
   * @param result the type that the method gives; after lowering I32 for a reference
   */
  record Call(MethodRef method, Dispatch dispatch, Type result, List<Value> operands)
      implements Insn {
    /** A call before lowering: the method says what it gives. */
    public Call(MethodRef method, Dispatch dispatch, List<Value> operands) {
      this(method, dispatch, method.result(), operands);
    }

    @Override
    public Kind kind() {
      return Kind.CALL;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new Call(method, dispatch, result, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.WRITE;
    }

    @Override
    public boolean canThrow() {
      return true;
    }
  }

  /** An {@code invokedynamic}; linking replaces it. */
  record Dynamic(DynamicSite site, List<Value> operands) implements Insn {
    @Override
    public Kind kind() {
      return Kind.DYNAMIC;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new Dynamic(site, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.WRITE;
    }

    @Override
    public boolean canThrow() {
      return true;
    }

    @Override
    public Type result() {
      return Type.ofDescriptor(site.descriptor().substring(site.descriptor().indexOf(')') + 1));
    }
  }

  /** Calls the host. It may write any memory and never throws. */
  record HostCall(Import function, List<Value> operands) implements Insn {
    @Override
    public Kind kind() {
      return Kind.HOST_CALL;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new HostCall(function, mapped);
    }

    @Override
    public Effect effect() {
      return Effect.WRITE;
    }

    @Override
    public Type result() {
      return function.result();
    }
  }

  /**
   * A load, store, copy or fill of linear memory, or its size; loads and stores add the offset to
   * their address.
   */
  record Memory(Op op, int offset, List<Value> operands) implements Insn {
    @Override
    public Kind kind() {
      return Kind.MEMORY;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new Memory(op, offset, mapped);
    }

    @Override
    public Effect effect() {
      return op.isLoad() || op == Op.MEMORY_SIZE ? Effect.READ : Effect.WRITE;
    }

    @Override
    public Type result() {
      return op.result();
    }
  }

  /**
   * Reads ({@code GLOBAL_GET}, no operand) or writes ({@code GLOBAL_SET}, one) a variable of the
   * module.
   */
  record Global(Op op, String name, Type type, List<Value> operands) implements Insn {
    @Override
    public Kind kind() {
      return Kind.GLOBAL;
    }

    @Override
    public Insn map(UnaryOperator<Value> f) {
      List<Value> mapped = Operands.map(operands, f);
      return mapped == operands ? this : new Global(op, name, type, mapped);
    }

    @Override
    public Effect effect() {
      return op == Op.GLOBAL_GET ? Effect.READ : Effect.WRITE;
    }

    @Override
    public Type result() {
      return op == Op.GLOBAL_GET ? type : Type.VOID;
    }
  }
}
