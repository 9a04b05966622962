package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Bytecode;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Access to fields, and calls. */
final class Members {
  private final Method method;
  private final Machine machine;

  Members(Method method, Machine machine) {
    this.method = method;
    this.machine = machine;
  }

  void access(Bytecode.FieldAccess access) {
    FieldRef field = new FieldRef(access.owner(), access.name(), access.descriptor());
    switch (access.action()) {
      case GET_STATIC -> machine.push(field.descriptor(), new Insn.GetStatic(field));
      case PUT_STATIC -> machine.emit(new Insn.PutStatic(field, machine.pop(field.descriptor())));
      case GET_FIELD -> {
        Value object = machine.nonNull(machine.popReference(field.owner()));
        machine.push(field.descriptor(), new Insn.GetField(field, object));
      }
      case PUT_FIELD -> putField(field);
    }
  }

  private void putField(FieldRef field) {
    Value value = machine.pop(field.descriptor());
    Slot object = machine.frame().pop();
    // The own fields may be set before super(…): javac does so for outer instances, Java 25 for
    // any.
    if (object.kind() != Kind.THIS || !field.owner().equals(method.owner().name())) {
      Machine.require(object, Kind.REFERENCE);
      machine.requireClass(object, field.owner());
    }
    machine.emit(new Insn.PutField(field, machine.nonNull(object), value));
  }

  void invoke(Bytecode.Invoke invoke) {
    MethodRef callee = new MethodRef(invoke.owner(), invoke.name(), invoke.descriptor());
    List<Value> args = popArguments(callee.descriptor());
    if (callee.isConstructor() && invoke.kind() == Bytecode.Invoke.Kind.SPECIAL) {
      construct(callee, args);
      return;
    }
    if (callee.name().startsWith("<")) {
      throw new InvalidBytecode("it calls " + callee.name() + " like an ordinary method");
    }
    if (invoke.kind() != Bytecode.Invoke.Kind.STATIC) {
      args.add(0, machine.nonNull(machine.popReference(receiver(invoke))));
    }
    machine.push(
        callee.resultDescriptor(),
        new Insn.Call(callee, dispatch(invoke.kind()), List.copyOf(args)));
  }

  /** A method of a superclass is called on an object of the own class only (JVMS §4.10.1.9). */
  private String receiver(Bytecode.Invoke invoke) {
    if (invoke.kind() != Bytecode.Invoke.Kind.SPECIAL) {
      return invoke.owner();
    } else if (!isAbove(invoke.owner())) {
      throw new InvalidBytecode("it calls a method of " + invoke.owner() + " as a superclass's");
    }
    return method.owner().name();
  }

  private boolean isAbove(String className) {
    return method.owner().interfaces().contains(className)
        || method.types().isBelow(method.owner().name(), className);
  }

  private static Insn.Dispatch dispatch(Bytecode.Invoke.Kind kind) {
    return switch (kind) {
      case VIRTUAL -> Insn.Dispatch.VIRTUAL;
      case SPECIAL -> Insn.Dispatch.SPECIAL;
      case STATIC -> Insn.Dispatch.STATIC;
      case INTERFACE -> Insn.Dispatch.INTERFACE;
    };
  }

  private void construct(MethodRef constructor, List<Value> args) {
    Slot object = machine.frame().pop();
    if (!mayConstruct(object, constructor)) {
      throw new InvalidBytecode(
          "it calls a constructor of " + constructor.owner() + " on " + object.kind());
    }
    args.add(0, object.value());
    machine.emit(new Insn.Call(constructor, Insn.Dispatch.SPECIAL, List.copyOf(args)));
    machine.frame().replaceAll(slot -> isSame(slot, object) ? initialised(slot) : slot);
    if (object.kind() == Kind.THIS) {
      requireUncovered();
      machine.frame().setThisUninitialised(false);
    }
  }

  /** A handler would find the object in a state that nobody knows. */
  private void requireUncovered() {
    if (!method.ranges().covering(machine.index()).isEmpty()) {
      throw new InvalidBytecode("super(…) is called where an exception is caught");
    }
  }

  private boolean mayConstruct(Slot object, MethodRef constructor) {
    if (!constructor.resultDescriptor().equals("V")) {
      return false;
    }
    boolean own = constructor.owner().equals(object.className());
    return switch (object.kind()) {
      case NEW -> own;
      case THIS -> own || constructor.owner().equals(method.owner().superName());
      default -> false;
    };
  }

  private static boolean isSame(Slot slot, Slot object) {
    return slot.kind() == object.kind() && slot.site() == object.site();
  }

  private static Slot initialised(Slot slot) {
    return Slot.reference(slot.className(), true, slot.value());
  }

  /** The arguments of a call in order, without a receiver. */
  List<Value> popArguments(String descriptor) {
    List<String> parameters = new MethodRef("", "", descriptor).parameters();
    List<Value> args = new ArrayList<>();
    for (int i = parameters.size() - 1; i >= 0; i--) {
      args.add(machine.pop(parameters.get(i)));
    }
    Collections.reverse(args);
    return args;
  }
}
