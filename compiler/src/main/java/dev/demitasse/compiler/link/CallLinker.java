package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.AnnotationDef;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/** Gives a call its method inside the module, or the instruction that it stands for. */
final class CallLinker {
  private static final MethodRef TEXT_OF_OBJECT =
      new MethodRef(Names.STRING, "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;");

  private static final MethodRef PRESENT_HOST =
      new MethodRef(Names.HOST_ACCESS, "calls", "()L" + Names.HOST_CALLS + ";");

  private final Linker linker;
  private final ClassPool pool;
  private final Func func;

  CallLinker(Linker linker, Func func) {
    this.linker = linker;
    this.pool = linker.pool();
    this.func = func;
  }

  /**
   * The instruction that a method of the guest library stands for; null if it is an ordinary one.
   */
  static @Nullable AnnotationDef instruction(ClassPool pool, MethodRef method) {
    ClassDef owner = method.owner().startsWith(Names.GUEST) ? pool.find(method.owner()) : null;
    MethodDef def = owner == null ? null : owner.method(method.name(), method.descriptor());
    return def == null ? null : def.annotation(Names.INSTRUCTION);
  }

  /** Does a call that is not linked yet want what does not exist? */
  boolean isImpossible(Value value) {
    Insn.Call call = (Insn.Call) value.insn();
    if (call.method().owner().startsWith("[")
        || call.method().isConstructor() && hasNoBody(call.method().owner())
        || call.method().equals(TEXT_OF_OBJECT)
        || call.method().equals(PRESENT_HOST)
        || DefineClasses.isOfLayout(call.method())) {
      return false;
    }
    try {
      actual(value, call, named(call));
      return false;
    } catch (DiagnosticException e) {
      return true;
    }
  }

  void link(Block block, Value value, Insn.Call call) {
    AnnotationDef instruction = instruction(pool, call.method());
    if (instruction != null) {
      replace(value, call, (String) instruction.values().get("value"));
    } else if (call.method().owner().startsWith("[")) {
      linkArrayCall(block, value, call);
    } else if (call.method().equals(PRESENT_HOST)) {
      value.redefine(new Insn.ObjectRef(HeapObject.ofClass(Names.HOST_CALLS)));
    } else if (call.method().owner().equals(Names.HOST_CALLS)) {
      linkHostCall(value, call);
    } else if (call.method().isConstructor() && hasNoBody(call.method().owner())) {
      block.body().remove(value);
    } else if (call.method().equals(TEXT_OF_OBJECT)) {
      linkTextOf(block, value, call);
    } else if (DefineClasses.isOfLayout(call.method())) {
      value.redefine(new Insn.Call(call.method(), Insn.Dispatch.STATIC, call.operands()));
    } else {
      linkMethod(block, value, call);
    }
  }

  private static boolean hasNoBody(String className) {
    return className.equals(Names.OBJECT) || FunctionLinker.isResultCell(className);
  }

  /**
   * {@code "check GUARD"}, {@code "identity"}, {@code "cell NAME SIZE"}, or the name of an
   * operation with a variable's name behind it.
   */
  private void replace(Value value, Insn.Call call, String text) {
    String[] words = text.split(" ", 2);
    List<Value> operands = call.operands();
    switch (words[0]) {
      case "check" -> value.redefine(new Insn.Check(Guard.valueOf(words[1]), operands));
      case "identity" -> value.replaceBy(operands.get(0));
      case "global.get", "global.set" -> {
        Op op = Op.ofText(words[0]);
        value.redefine(new Insn.Global(op, words[1], Type.I32, operands));
      }
      case "cell" -> {
        String[] cell = words[1].split(" ", 2);
        Datum datum = new Datum.Cell(cell[0], Integer.parseInt(cell[1]));
        value.redefine(new Insn.Address(datum, 0));
      }
      default -> {
        Op op = Op.ofText(words[0]);
        boolean memory = op.isLoad() || op.isStore() || words[0].startsWith("memory.");
        value.redefine(
            memory ? new Insn.Memory(op, 0, operands) : new Insn.Arith(op, op.result(), operands));
      }
    }
  }

  /** A copy is of the array's own class; the evaluation makes those that initialisers ask for. */
  private void linkArrayCall(Block block, Value value, Insn.Call call) {
    if (!call.method().name().equals("clone")) {
      throw new DiagnosticException(
          Restrictions.member(value.position(), Names.OBJECT, call.method().name()));
    }
    Value copy = func.newValue(call, call.operands().get(0).className(), value.position());
    block.body().set(block.body().indexOf(value), copy);
    value.replaceBy(copy);
  }

  /**
   * What javac writes for an object in a concatenation, too: {@code String.valueOf(o) ⇒ text(o)},
   * which is null where toString gives that, and {@code ⇒ "" + o} for a text.
   */
  private void linkTextOf(Block block, Value value, Insn.Call call) {
    List<Value> operands = new ArrayList<>(call.operands());
    List<String> types = ObjectsInText.types(call.method().descriptor());
    new ObjectsInText(linker, func).replace(value, operands, types);
    if (!operands.equals(call.operands())) {
      value.replaceBy(operands.get(0));
      block.body().remove(value);
      return;
    }
    MethodRef text =
        linker
            .synthesized()
            .concatenation(Recipe.ofTemplate("{}", 1), ObjectsInText.descriptor(types));
    bind(value, text, Insn.Dispatch.STATIC, operands);
  }

  private void linkHostCall(Value value, Insn.Call call) {
    ClassDef table = pool.find(Names.HOST_CALLS);
    MethodDef row = table.method(call.method().name(), call.method().descriptor());
    AnnotationDef name = row == null ? null : row.annotation(Names.IMPORT);
    if (name == null) {
      throw new DiagnosticException(
          Restrictions.member(value.position(), Names.HOST_CALLS, call.method().name()));
    }
    MethodRef wrapper =
        linker.synthesized().hostCall(call.method(), (String) name.values().get("value"));
    bind(value, wrapper, Insn.Dispatch.STATIC, call.operands());
  }

  private void linkMethod(Block block, Value value, Insn.Call call) {
    MethodRef method = actual(value, call, named(call));
    if (comparesWithAny(method, call)) {
      bind(value, linker.synthesized().equality(method), Insn.Dispatch.STATIC, call.operands());
      return;
    }
    switch (call.dispatch()) {
      case STATIC -> {
        linker.initialise(method.owner(), func.method(), value.position());
        bind(value, method, Insn.Dispatch.STATIC, call.operands());
      }
      case SPECIAL -> bind(value, method, Insn.Dispatch.SPECIAL, call.operands());
      default -> linkVirtual(block, value, call, method);
    }
  }

  // The equals of texts itself trusts that it is given one of its own class.
  private boolean comparesWithAny(MethodRef method, Insn.Call call) {
    boolean ofOctets =
        method.owner().equals(Names.GUEST_STRING) || method.owner().equals(Names.GUEST_BYTES);
    if (!ofOctets
        || !method.name().equals("equals")
        || func.method().owner().startsWith(Names.GUEST) && !Lambdas.is(func.method().owner())) {
      return false;
    }
    Value other = call.operands().get(1);
    boolean isNull = other.insn() instanceof Insn.Const;
    String className = other.className();
    return !isNull && (className == null || !pool.actualName(className).equals(method.owner()));
  }

  // A private method is the one named, whatever the class of the receiver (JVMS 5.4.6).
  private boolean isPrivate(MethodRef method) {
    ClassDef owner = pool.find(method.owner());
    MethodDef def = owner == null ? null : owner.method(method.name(), method.descriptor());
    return def != null && def.isPrivate();
  }

  private void linkVirtual(Block block, Value value, Insn.Call call, MethodRef method) {
    String known = call.operands().get(0).className();
    boolean precise =
        known != null && !known.startsWith("[") && pool.isSubclass(known, method.owner());
    String receiver = pool.actualName(precise ? known : method.owner());
    if (isPrivate(method)) {
      bind(value, method, Insn.Dispatch.SPECIAL, call.operands());
      return;
    } else if (receiver.equals(Names.GUEST_STRING) || receiver.equals(Names.GUEST_BYTES)) {
      bind(value, actual(value, call, method.in(receiver)), Insn.Dispatch.SPECIAL, call.operands());
      return;
    }
    value.redefine(new Insn.Call(method, call.dispatch(), call.operands()));
    linker.add(new VirtualSite(func.method(), block, value, receiver, method));
  }

  /** The method by the class that declares it, a guest class's where one stands for a JDK class. */
  private MethodRef actual(Value value, Insn.Call call, MethodRef method) {
    String owner = pool.actualName(method.owner());
    if (isEnumValueOf(method)) {
      throw new DiagnosticException(Restrictions.enumValueOf(value.position(), owner));
    }
    if (owner.equals(Names.HOST_ACCESS)) {
      throw new DiagnosticException(Restrictions.member(value.position(), owner, method.name()));
    }
    if (pool.find(owner) == null && !linker.synthesized().has(method)) {
      throw new DiagnosticException(
          Names.isJdk(owner)
                  && !method.name().equals(MethodRef.INIT) // the class is what is missing
              ? Restrictions.member(value.position(), method.owner(), method.name())
              : Restrictions.type(value.position(), owner));
    }
    MethodRef direct = new MethodRef(owner, method.name(), method.descriptor());
    MethodRef mapped =
        new MethodRef(owner, method.name(), pool.actualDescriptor(method.descriptor()));
    for (MethodRef candidate : List.of(direct, mapped)) {
      MethodDef declared = pool.methods().declared(candidate);
      if (declared != null) {
        return MethodResolution.nameOf(declared);
      }
      if (linker.synthesized().has(candidate)) {
        return candidate;
      }
    }
    boolean isBytes = owner.equals(Names.GUEST_BYTES); // which have no class to ask
    if (VirtualSite.isOfEveryObject(method) && isByReceiver(call) && !isBytes) {
      return direct;
    }
    throw new DiagnosticException(Restrictions.method(value.position(), pool, method));
  }

  private boolean isEnumValueOf(MethodRef method) {
    return method.name().equals(Restrictions.ENUM_VALUE_OF)
        && method.descriptor().startsWith("(L" + Names.STRING + ";)")
        && pool.isSubclass(method.owner(), Names.ENUM);
  }

  // Up to Java 17 javac names Object where the receiver's type is an interface, later the
  // interface; values know their class.
  private MethodRef named(Insn.Call call) {
    MethodRef method = pool.methods().called(call, func.method().owner());
    if (!VirtualSite.isOfEveryObject(method) || !isByReceiver(call)) {
      return method;
    }
    String known = call.operands().get(0).className();
    boolean isBetter = known != null && pool.find(known) != null;
    if (method.owner().equals(Names.OBJECT)) {
      return isBetter ? method.in(known) : method;
    }
    return pool.find(method.owner()) == null ? method.in(Names.OBJECT) : method;
  }

  /** Not {@code super.toString()}. */
  private static boolean isByReceiver(Insn.Call call) {
    return call.dispatch() == Insn.Dispatch.VIRTUAL || call.dispatch() == Insn.Dispatch.INTERFACE;
  }

  private void bind(Value value, MethodRef method, Insn.Dispatch dispatch, List<Value> operands) {
    linker.reach(method, func.method(), value.position());
    value.redefine(new Insn.Call(method, dispatch, operands));
  }
}
