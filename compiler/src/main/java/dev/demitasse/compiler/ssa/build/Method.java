package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Bytecode;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.Code;
import dev.demitasse.compiler.classfile.LocalVariable;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.VariableName;
import java.util.BitSet;

/** The method that is being built, with what its code says without being executed. */
final class Method {
  private final ReferenceTypes types;
  private final ClassDef owner;
  private final MethodDef def;
  private final Code code;
  private final MethodRef ref;
  private final int locals;
  private final BasicBlocks blocks;
  private final Ranges ranges;
  private final Liveness liveness;
  private final BitSet varying;
  private Position lastPosition;

  Method(ClassDef owner, MethodDef def, Code code, ReferenceTypes types) {
    this.types = types;
    this.owner = owner;
    this.def = def;
    this.code = code;
    this.ref = new MethodRef(def.owner(), def.name(), def.descriptor());
    this.locals = localsUsed();
    this.blocks = BasicBlocks.of(code);
    this.ranges = new Ranges(code);
    this.liveness = new Liveness(code, blocks, ranges);
    this.varying = findVarying();
    this.lastPosition = new Position(owner.name(), owner.sourceFile(), 0, null);
  }

  ReferenceTypes types() {
    return types;
  }

  ClassDef owner() {
    return owner;
  }

  Code code() {
    return code;
  }

  MethodRef ref() {
    return ref;
  }

  BasicBlocks blocks() {
    return blocks;
  }

  Ranges ranges() {
    return ranges;
  }

  Liveness liveness() {
    return liveness;
  }

  /** How many variables the code uses. */
  int locals() {
    return locals;
  }

  /**
   * The variables with more than one definition in the code, a parameter's first value included.
   */
  BitSet varying() {
    return varying;
  }

  /** Where an instruction comes from. */
  Position position(int instruction) {
    int line = code.lines().get(instruction);
    if (line != lastPosition.line()) {
      lastPosition = new Position(owner.name(), owner.sourceFile(), line, null);
    }
    return lastPosition;
  }

  /**
   * The name of the variable that is in the slot when the instruction is reached, if the class file
   * says it.
   */
  VariableName variable(int slot, int instruction) {
    for (LocalVariable variable : code.variables()) {
      if (variable.slot() == slot
          && variable.start() <= instruction
          && instruction < variable.end()) {
        return VariableName.of(variable.name());
      }
    }
    return VariableName.NONE;
  }

  /** A function without code. */
  Func newFunc() {
    return new Func(ref, ref.result());
  }

  /**
   * The frame at the start of the method; its values are parameters that are added to the function.
   */
  Frame start(Func func) {
    Frame frame = Frame.empty(locals, code.maxStack());
    int index = 0;
    if (!def.isStatic()) {
      frame.store(index++, receiver(func, frame));
    }
    for (String descriptor : ref.parameters()) {
      Slot slot = Descriptions.slot(descriptor, param(func, descriptor));
      slot.value().named(variable(index, 0));
      frame.store(index, slot);
      index += slot.kind().words();
    }
    return frame;
  }

  private Slot receiver(Func func, Frame frame) {
    Value self = func.addParam(func.entry(), Type.REF, owner.name());
    self.at(position(0));
    self.named(variable(0, 0));
    if (ref.isConstructor() && owner.superName() != null) {
      frame.setThisUninitialised(true);
      return Slot.uninitialisedThis(owner.name(), self);
    }
    return Slot.reference(owner.name(), true, self);
  }

  private Value param(Func func, String descriptor) {
    Value param =
        func.addParam(
            func.entry(), Type.ofDescriptor(descriptor), Descriptions.className(descriptor));
    param.at(position(0));
    return param;
  }

  /** No more than declared; fewer where the declaration is needlessly high. */
  private int localsUsed() {
    int used = 2 * ref.parameters().size() + 1;
    for (Bytecode instruction : code.instructions()) {
      if (instruction instanceof Bytecode.Load load) {
        used = Math.max(used, load.slot() + 2);
      } else if (instruction instanceof Bytecode.Store store) {
        used = Math.max(used, store.slot() + 2);
      } else if (instruction instanceof Bytecode.Increment increment) {
        used = Math.max(used, increment.slot() + 1);
      }
    }
    return Math.min(used, code.maxLocals());
  }

  private BitSet findVarying() {
    BitSet defined = definedAtStart();
    BitSet several = new BitSet();
    for (Bytecode instruction : code.instructions()) {
      if (instruction instanceof Bytecode.Store store) {
        several.set(store.slot(), defined.get(store.slot()) || several.get(store.slot()));
        defined.set(store.slot());
      } else if (instruction instanceof Bytecode.Increment increment) {
        several.set(increment.slot());
      }
    }
    return several;
  }

  private BitSet definedAtStart() {
    BitSet defined = new BitSet();
    int index = 0;
    if (!def.isStatic()) {
      defined.set(index++);
    }
    for (String descriptor : ref.parameters()) {
      defined.set(index);
      index += Kind.of(Type.ofDescriptor(descriptor)).words();
    }
    return defined;
  }
}
