package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/**
 * The local variables and the operand stack at one point of the code. A long or double is one stack
 * entry.
 */
final class Frame {
  private final Slot[] locals;
  private final List<Slot> stack;
  private final int maxStack;
  private int words;
  private boolean thisUninitialised;

  private Frame(Slot[] locals, List<Slot> stack, int maxStack) {
    this.locals = locals;
    this.stack = stack;
    this.maxStack = maxStack;
  }

  /** An empty frame. */
  static Frame empty(int locals, int maxStack) {
    Slot[] slots = new Slot[locals];
    Arrays.fill(slots, Slot.UNDEFINED);
    return new Frame(slots, new ArrayList<>(), maxStack);
  }

  /** The same variables, and only the exception on the stack. */
  Frame atHandler(Slot exception) {
    Frame frame = new Frame(locals.clone(), new ArrayList<>(), maxStack);
    frame.thisUninitialised = thisUninitialised;
    frame.push(exception);
    return frame;
  }

  /** What is known here of the live variables and the stack, without values. */
  Frame knowledge(BitSet live) {
    Frame frame = empty(locals.length, maxStack);
    for (int i = live.nextSetBit(0); i >= 0 && i < locals.length; i = live.nextSetBit(i + 1)) {
      frame.locals[i] = locals[i].holding(null);
    }
    stack.forEach(slot -> frame.stack.add(slot.holding(null)));
    frame.words = words;
    frame.thisUninitialised = thisUninitialised;
    return frame;
  }

  /** Weakens this knowledge by another frame that comes in. Has it changed? */
  boolean weaken(Frame other, ReferenceTypes types) {
    if (stack.size() != other.stack.size()) {
      throw new InvalidBytecode("the stack has another depth on another path");
    }
    boolean changed = !thisUninitialised && other.thisUninitialised;
    thisUninitialised |= other.thisUninitialised;
    for (int i = 0; i < locals.length; i++) {
      Slot merged = locals[i].isDefined() ? locals[i].merge(other.locals[i], types) : locals[i];
      changed |= !merged.equals(locals[i]);
      locals[i] = merged;
    }
    for (int i = 0; i < stack.size(); i++) {
      Slot merged = stack.get(i).merge(other.stack.get(i), types);
      if (!merged.isDefined()) {
        throw new InvalidBytecode("the stack holds something else on another path");
      }
      changed |= !merged.equals(stack.get(i));
      stack.set(i, merged);
    }
    return changed;
  }

  /**
   * This knowledge about values.
   *
   * @param varying the variables that get a parameter of the block; so does each stack entry
   * @param param makes a parameter
   * @param fixed the values of the other variables
   */
  Frame enter(BitSet varying, Function<Slot, Value> param, Value[] fixed) {
    Frame frame = new Frame(locals.clone(), new ArrayList<>(stack), maxStack);
    frame.words = words;
    frame.thisUninitialised = thisUninitialised;
    for (int i = 0; i < locals.length; i++) {
      Slot slot = locals[i];
      if (slot.isDefined()) {
        frame.locals[i] = slot.holding(varying.get(i) ? param.apply(slot) : fixed[i]);
      }
    }
    frame.stack.replaceAll(slot -> slot.holding(param.apply(slot)));
    return frame;
  }

  /** Does something with the variables that have a value. */
  void forEachLocal(ObjIntConsumer<Value> action) {
    for (int i = 0; i < locals.length; i++) {
      if (locals[i].value() != null) {
        action.accept(locals[i].value(), i);
      }
    }
  }

  /** The values for the parameters of {@link #enter}, in order. */
  List<Value> values(BitSet varying) {
    List<Value> values = new ArrayList<>();
    for (int i = varying.nextSetBit(0); i >= 0; i = varying.nextSetBit(i + 1)) {
      values.add(locals[i].value());
    }
    stack.forEach(slot -> values.add(slot.value()));
    return values;
  }

  /** The variables that are defined. */
  BitSet defined() {
    BitSet defined = new BitSet();
    for (int i = 0; i < locals.length; i++) {
      defined.set(i, locals[i].isDefined());
    }
    return defined;
  }

  /** Copies the values of these variables. */
  void copyValues(BitSet variables, Value[] into) {
    for (int i = variables.nextSetBit(0); i >= 0; i = variables.nextSetBit(i + 1)) {
      into[i] = locals[i].value();
    }
  }

  /** Makes the variable known as far as the other frame, of the same code, knows it. */
  void adoptLocals(Frame other) {
    for (int i = 0; i < locals.length; i++) {
      if (!locals[i].isDefined()) {
        locals[i] = other.locals[i];
      }
    }
  }

  /** Replaces what is known of each slot that is defined. */
  void replaceAll(UnaryOperator<Slot> f) {
    for (int i = 0; i < locals.length; i++) {
      if (locals[i].isDefined()) {
        locals[i] = f.apply(locals[i]);
      }
    }
    stack.replaceAll(f);
  }

  /** Is there a stack entry for the object of this {@code new}? */
  boolean stackHoldsFresh(int site) {
    return stack.stream().anyMatch(slot -> slot.kind() == Kind.NEW && slot.site() == site);
  }

  boolean isThisUninitialised() {
    return thisUninitialised;
  }

  void setThisUninitialised(boolean uninitialised) {
    thisUninitialised = uninitialised;
  }

  void push(Slot slot) {
    words += slot.kind().words();
    if (words > maxStack) {
      throw new InvalidBytecode("the stack is deeper than the " + maxStack + " words declared");
    }
    stack.add(slot);
  }

  Slot pop() {
    if (stack.isEmpty()) {
      throw new InvalidBytecode("an operand is missing on the stack");
    }
    Slot slot = stack.remove(stack.size() - 1);
    words -= slot.kind().words();
    return slot;
  }

  /** Pops entries of so many words together, the last pushed last. */
  List<Slot> popWords(int count) {
    List<Slot> popped = new ArrayList<>();
    int left = count;
    while (left > 0) {
      Slot slot = pop();
      left -= slot.kind().words();
      popped.add(0, slot);
    }
    if (left < 0) {
      throw new InvalidBytecode("half of a long or double is taken from the stack");
    }
    return popped;
  }

  void pushAll(List<Slot> slots) {
    slots.forEach(this::push);
  }

  Slot load(int index) {
    checkLocal(index, 1);
    return locals[index];
  }

  /**
   * Sets a variable; a long or double takes the next slot too, and what it overwrites by half is
   * gone.
   */
  void store(int index, Slot slot) {
    int count = slot.kind().words();
    checkLocal(index, count);
    if (index > 0 && locals[index - 1].kind().words() == 2) {
      locals[index - 1] = Slot.UNDEFINED;
    }
    Arrays.fill(locals, index, index + count, Slot.UNDEFINED);
    locals[index] = slot;
  }

  private void checkLocal(int index, int count) {
    if (index + count > locals.length) {
      throw new InvalidBytecode("the local variable " + index + " is beyond the number declared");
    }
  }
}
