package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/** Writes the body of a function that no class file holds, one block after the other. */
final class FuncWriter {
  static final FieldRef ADDRESS = new FieldRef(Names.OCTETS, "address", "I");
  static final FieldRef LENGTH = new FieldRef(Names.OCTETS, "length", "I");

  private final Func func;
  private final List<Value> params = new ArrayList<>();
  private Block block;

  /** Begins the function of a static method. */
  FuncWriter(MethodRef method) {
    this(method, method.parameters());
  }

  private FuncWriter(MethodRef method, List<String> parameters) {
    func = new Func(method, method.result());
    block = func.entry();
    for (String descriptor : parameters) {
      params.add(func.addParam(block, Type.ofDescriptor(descriptor), className(descriptor)));
    }
  }

  /** Begins the function of an instance method: its first parameter is the object. */
  static FuncWriter ofInstance(MethodRef method) {
    List<String> parameters = new ArrayList<>(method.parameters());
    parameters.add(0, "L" + method.owner() + ";");
    return new FuncWriter(method, parameters);
  }

  static String className(String descriptor) {
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor.startsWith("[") ? descriptor : null;
  }

  Value param(int index) {
    return params.get(index);
  }

  Block newBlock() {
    return func.newBlock();
  }

  void continueIn(Block next) {
    block = next;
  }

  Value add(Insn insn) {
    return add(insn, null);
  }

  Value add(Insn insn, String className) {
    return func.append(block, insn, className, Position.NONE);
  }

  Value constant(int value) {
    return add(Insn.Const.ofInt(value));
  }

  Value text(String latin1) {
    return add(new Insn.Text(latin1), Names.STRING);
  }

  Value arith(Op op, Value... operands) {
    return add(Insn.Arith.of(op, operands));
  }

  Value get(FieldRef field, Value object) {
    return add(new Insn.GetField(field, object), className(field.descriptor()));
  }

  void put(FieldRef field, Value object, Value value) {
    add(new Insn.PutField(field, object, value));
  }

  void check(Guard guard, Value operand) {
    add(new Insn.Check(guard, List.of(operand)));
  }

  Value call(Insn.Dispatch dispatch, MethodRef method, Value... args) {
    return add(
        new Insn.Call(method, dispatch, List.of(args)), className(method.resultDescriptor()));
  }

  Value callStatic(String owner, String name, String descriptor, Value... args) {
    return call(Insn.Dispatch.STATIC, new MethodRef(owner, name, descriptor), args);
  }

  /** A new object over bytes: {@code className} is GuestString or GuestBytes. */
  Value octets(String className, Value address, Value length) {
    Value object = add(new Insn.New(className), className);
    put(ADDRESS, object, address);
    put(LENGTH, object, length);
    return object;
  }

  void end(Jump jump) {
    block.end(jump);
  }

  /** Ends with a result; null for none. */
  Func returning(Value value) {
    end(new Jump.Return(value));
    return func;
  }

  Func func() {
    return func;
  }
}
