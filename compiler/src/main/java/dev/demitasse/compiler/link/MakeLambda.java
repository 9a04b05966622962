package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the functions of a lambda's class. Its interface knows the erased types only; what is
 * called knows them all. Between the two stands a function with the types of the place where the
 * lambda is written:
 *
 * <pre>
 * Object m(this, Object a)      =>   return typed(this.captured0, (String) a)
 * Integer typed(X x, String a)  =>   return Integer.valueOf(x.target(a))
 * </pre>
 */
final class MakeLambda {
  // Kinds of method handles, JVMS table 5.4.3.5-A.
  private static final int VIRTUAL = 5;
  private static final int STATIC = 6;
  private static final int SPECIAL = 7;
  private static final int CONSTRUCTOR = 8;
  private static final int INTERFACE = 9;

  private final ClassPool pool;
  private final LambdaSite site;
  private final String className;
  private final MethodRef instantiated;

  MakeLambda(ClassPool pool, LambdaSite site, String className) {
    this.pool = pool;
    this.site = site;
    this.className = className;
    this.instantiated = new MethodRef(className, site.method().name(), site.instantiated());
  }

  /** The name of the field that holds a captured value. */
  static String field(int index) {
    return "captured" + index;
  }

  /** The function that calls the target with what was captured and the arguments. */
  MethodRef typed() {
    String descriptor =
        "("
            + String.join("", site.captured())
            + String.join("", instantiated.parameters())
            + ")"
            + instantiated.resultDescriptor();
    return new MethodRef(className, "typed", descriptor);
  }

  /** The function that makes an object of what is captured. */
  MethodRef factory() {
    String descriptor = "(" + String.join("", site.captured()) + ")L" + site.method().owner() + ";";
    return new MethodRef(className, "make", descriptor);
  }

  Func makeFactory(MethodRef method) {
    FuncWriter out = new FuncWriter(method);
    Value object = out.add(new Insn.New(className), className);
    for (int i = 0; i < site.captured().size(); i++) {
      out.put(captured(i), object, out.param(i));
    }
    return out.returning(object);
  }

  private FieldRef captured(int index) {
    return new FieldRef(className, field(index), site.captured().get(index));
  }

  Func makeErased(MethodRef method) {
    FuncWriter out = FuncWriter.ofInstance(method);
    List<Value> args = new ArrayList<>();
    for (int i = 0; i < site.captured().size(); i++) {
      args.add(out.get(captured(i), out.param(0)));
    }
    for (int i = 0; i < instantiated.parameters().size(); i++) {
      String from = method.parameters().get(i);
      args.add(ConvertValue.cast(out, from, instantiated.parameters().get(i), out.param(i + 1)));
    }
    Value result = out.call(Insn.Dispatch.STATIC, typed(), args.toArray(Value[]::new));
    return out.returning(orNone(result));
  }

  private static @Nullable Value orNone(Value result) {
    return result.type() == Type.VOID ? null : result;
  }

  Func makeTyped(MethodRef method) {
    FuncWriter out = new FuncWriter(method);
    HandleConstant target = site.target();
    MethodRef called = called(method.parameters());
    String result = called.resultDescriptor();
    List<Value> args = new ArrayList<>();
    if (makesObject(target)) {
      result = "L" + target.owner() + ";";
      args.add(out.add(new Insn.New(target.owner()), target.owner()));
    }
    List<String> taken = parameters(called);
    for (int i = 0; i < taken.size(); i++) {
      args.add(ConvertValue.widened(out, method.parameters().get(i), taken.get(i), out.param(i)));
    }
    if (takesReceiver()) {
      // A captured one was not null then, but there may have been no room to keep it.
      out.check(Guard.NULL, args.get(0));
    }
    Value given = out.call(dispatch(), called, args.toArray(Value[]::new));
    String wanted = method.resultDescriptor();
    if (wanted.equals("V")) {
      drop(out, given);
      return out.returning(null);
    }
    Value answer = makesObject(target) ? args.get(0) : given;
    return out.returning(
        fits(result, wanted) ? answer : ConvertValue.cast(out, result, wanted, answer));
  }

  /** What a generic method gives may be something else, if javac was told not to look. */
  private boolean fits(String given, String wanted) {
    String from = FuncWriter.className(given);
    String to = FuncWriter.className(wanted);
    return from != null && to != null && pool.isSubclass(from, to);
  }

  private static void drop(FuncWriter out, Value result) {
    if (result.type() != Type.VOID) {
      out.func().dropped().add(result);
    }
  }

  /**
   * The target; a method of Object is looked up in the receiver's class, which may have its own.
   */
  private MethodRef called(List<String> given) {
    HandleConstant target = site.target();
    boolean ofObject = target.kind() == VIRTUAL && target.owner().equals(Names.OBJECT);
    String owner = ofObject ? FuncWriter.className(given.get(0)) : target.owner();
    return new MethodRef(owner, target.name(), target.descriptor());
  }

  private List<String> parameters(MethodRef called) {
    List<String> parameters = new ArrayList<>(called.parameters());
    if (takesReceiver()) {
      // A captured one may be of a class below, which then says more.
      parameters.add(0, "L" + called.owner() + ";");
    }
    return parameters;
  }

  private boolean takesReceiver() {
    return takesReceiver(site.target());
  }

  /** Is the first thing that the target takes its object? */
  static boolean takesReceiver(HandleConstant target) {
    return switch (target.kind()) {
      case VIRTUAL, SPECIAL, INTERFACE -> true;
      default -> false;
    };
  }

  /** Is it a method that it stands for, rather than a field? */
  static boolean isMethod(HandleConstant target) {
    return target.kind() >= VIRTUAL;
  }

  /** Is it a static method that it stands for? */
  static boolean isStatic(HandleConstant target) {
    return target.kind() == STATIC;
  }

  /** Is it a constructor that it stands for? */
  static boolean makesObject(HandleConstant target) {
    return target.kind() == CONSTRUCTOR;
  }

  private Insn.Dispatch dispatch() {
    return switch (site.target().kind()) {
      case VIRTUAL -> Insn.Dispatch.VIRTUAL;
      case INTERFACE -> Insn.Dispatch.INTERFACE;
      case STATIC -> Insn.Dispatch.STATIC;
      case SPECIAL, CONSTRUCTOR -> Insn.Dispatch.SPECIAL;
      default -> throw new IllegalStateException("a lambda stands for a field");
    };
  }
}
