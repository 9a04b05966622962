package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.TryRange;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** The abstract machine: a typed stack of values, and a block under construction. */
final class Machine {
  private final Func func;
  private final Edges edges;
  private final ReferenceTypes types;
  private Block block;
  private Frame frame;
  private int index;
  private Position position;
  private List<TryRange> ranges = List.of();

  Machine(Func func, Edges edges, ReferenceTypes types, Position position) {
    this.types = types;
    this.func = func;
    this.edges = edges;
    this.block = func.entry();
    this.frame = Frame.empty(0, 0);
    this.position = position;
  }

  /** Goes on at the start of a block. */
  void enter(Block newBlock, Frame newFrame) {
    block = newBlock;
    frame = newFrame;
  }

  /** Goes on with this instruction. */
  void at(int newIndex, Position newPosition, List<TryRange> newRanges) {
    index = newIndex;
    position = newPosition;
    ranges = newRanges;
  }

  Frame frame() {
    return frame;
  }

  Func func() {
    return func;
  }

  /** The index of the instruction. */
  int index() {
    return index;
  }

  Position position() {
    return position;
  }

  /**
   * Notes that filters cannot have this instruction: what stands for its result does not matter.
   */
  void refuse(Code code) {
    func.refused().add(Diagnostic.at(position, code));
  }

  /** A diagnostic about this place. */
  DiagnosticException diagnostic(Code code, Object... args) {
    return new DiagnosticException(Diagnostic.at(position, code, args));
  }

  /** Appends an instruction whose result is a number or nothing. */
  Value emit(Insn insn) {
    return emit(insn, null);
  }

  /** Appends an instruction whose result is of this class. */
  Value emit(Insn insn, @Nullable String className) {
    Value value = func.append(block, insn, className, position);
    // Exhaustion is all that ends an allocation early, and no handler sees that.
    if (insn.canThrow() && !(insn instanceof Insn.New) && !(insn instanceof Insn.NewArray)) {
      splitAtThrow();
    }
    return value;
  }

  /** What may throw inside a try range is the last of its block. */
  private void splitAtThrow() {
    if (ranges.isEmpty()) {
      return;
    }
    Value exception = func.newValue(Type.REF, TypeFlow.THROWABLE);
    exception.at(position);
    Block next = func.newBlock();
    Target handler = edges.toHandler(ranges, frame, exception);
    block.end(new Jump.Try(exception, Target.of(next), handler), position);
    block = next;
  }

  /** Appends a check. */
  void check(Guard guard, Value... operands) {
    emit(new Insn.Check(guard, List.of(operands)));
  }

  /** Checks that a reference is not null, if it is not known. */
  Value nonNull(Slot slot) {
    if (!slot.nonNull()) {
      check(Guard.NULL, slot.value());
    }
    return slot.value();
  }

  Value constant(int value) {
    return emit(Insn.Const.ofInt(value));
  }

  Value nullReference() {
    return emit(Insn.Const.ofNull());
  }

  /** The way to the block that starts with this instruction. */
  Target to(int instruction) {
    return edges.to(instruction, frame);
  }

  /** Ends the block. */
  void end(Jump jump) {
    block.end(jump, position);
  }

  /** Ends the block with an exception that is not null. */
  void raise(Value exception) {
    end(
        ranges.isEmpty()
            ? new Jump.Throw(exception)
            : new Jump.Goto(edges.toHandler(ranges, frame, exception)));
  }

  boolean isEnded() {
    return block.isEnded();
  }

  /** Pops a number. */
  Value pop(Type type) {
    Slot slot = frame.pop();
    require(slot, Kind.of(type));
    return slot.value();
  }

  /** Pops a reference to an initialised object, or null. */
  Slot popReference() {
    Slot slot = frame.pop();
    require(slot, Kind.REFERENCE);
    return slot;
  }

  /** Pops what a descriptor describes. */
  Value pop(String descriptor) {
    String className = Descriptions.className(descriptor);
    return className == null ? pop(Type.ofDescriptor(descriptor)) : popReference(className).value();
  }

  /** Pops a reference to an initialised object of this class or array descriptor, or null. */
  Slot popReference(String className) {
    Slot slot = popReference();
    requireClass(slot, className);
    return slot;
  }

  /** Fails unless the reference may stand for one to this class. */
  void requireClass(Slot slot, String className) {
    if (!types.isAssignable(slot.className(), className)) {
      throw new InvalidBytecode(
          "it takes a reference to " + className + " where there is one to " + slot.className());
    }
  }

  void push(Slot slot) {
    frame.push(slot);
  }

  /** Pushes a number. */
  void push(Value value) {
    push(Slot.number(value));
  }

  /** Pushes what a descriptor describes; nothing if that is void. */
  void push(String descriptor, Value value) {
    if (value.type() != Type.VOID) {
      push(Descriptions.slot(descriptor, value));
    }
  }

  /** Appends an instruction and pushes its result as the descriptor describes it. */
  void push(String descriptor, Insn insn) {
    push(descriptor, emit(insn, Descriptions.className(descriptor)));
  }

  /** Fails unless the slot holds what is asked for; a reference may be null. */
  static void require(Slot slot, Kind kind) {
    boolean fits = slot.kind() == kind || kind == Kind.REFERENCE && slot.isReference();
    if (!fits) {
      throw new InvalidBytecode("it takes " + kind + " where there is " + slot.kind());
    }
  }
}
