package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.FieldDef;
import dev.demitasse.compiler.classfile.Flags;
import dev.demitasse.compiler.classfile.HandleConstant;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a method of a filter to what the JVM lets it use (JVMS §5.4.3, §5.4.4, §6.5): javac sees to
 * that too, but only for the classes that it compiles together. What is not there is somebody
 * else's business.
 */
final class CheckAccess {
  private final Linker linker;
  private final ClassPool pool;
  private final Func func;
  private final Visibility visible;

  CheckAccess(Linker linker, Func func) {
    this.linker = linker;
    this.pool = linker.pool();
    this.func = func;
    this.visible = new Visibility(pool, func.method().owner());
  }

  /** Reports what is not allowed, before the instructions get their meanings. */
  Set<Value> check() {
    Set<Value> wrong = new HashSet<>();
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        try {
          check(value);
        } catch (DiagnosticException e) {
          linker.report(e.diagnostic().movedTo(value.position()), func.method());
          wrong.add(value);
        }
      }
    }
    return wrong;
  }

  private void check(Value value) {
    switch (value.insn().kind()) {
      case NEW -> checkNew(((Insn.New) value.insn()).className());
      case CALL -> checkCall((Insn.Call) value.insn());
      case DYNAMIC -> ((Insn.Dynamic) value.insn()).site().constants().forEach(this::checkHandle);
      case GET_FIELD -> checkField(((Insn.GetField) value.insn()).field(), value);
      case PUT_FIELD -> checkField(((Insn.PutField) value.insn()).field(), value);
      case GET_STATIC -> checkField(((Insn.GetStatic) value.insn()).field(), value);
      case PUT_STATIC -> checkField(((Insn.PutStatic) value.insn()).field(), value);
      default -> {}
    }
  }

  private void checkNew(String className) {
    ClassDef def = pool.find(className);
    if (def != null) {
      require(visible.sees(def), className, "", "not public");
      require(!def.isAbstract() && !def.isInterface(), className, "", "abstract");
    }
  }

  private void checkField(FieldRef field, Value value) {
    ClassDef declaring = pool.declaringField(field);
    if (declaring == null) {
      return;
    }
    FieldDef def = declaring.field(field.name());
    Insn.Kind kind = value.insn().kind();
    boolean asStatic = kind == Insn.Kind.GET_STATIC || kind == Insn.Kind.PUT_STATIC;
    checkMember(def.owner(), def.name(), def, asStatic);
    checkVisible(
        def.owner(), def.name(), def, asStatic ? null : receiver(field.owner(), value.insn()));
    boolean write = kind == Insn.Kind.PUT_FIELD || kind == Insn.Kind.PUT_STATIC;
    require(!write || !def.isFinal() || initialises(def), def.owner(), def.name(), "final");
  }

  private boolean initialises(FieldDef field) {
    MethodRef user = func.method();
    return user.owner().equals(field.owner())
        && user.name().equals(field.isStatic() ? MethodRef.CLINIT : MethodRef.INIT);
  }

  private void checkCall(Insn.Call call) {
    MethodRef method = call.method();
    Insn.Dispatch dispatch = call.dispatch();
    ClassDef named = pool.find(method.owner());
    if (named == null) {
      return;
    }
    boolean ofInterface = dispatch == Insn.Dispatch.INTERFACE;
    require(named.isInterface() || !ofInterface, method.owner(), "", "no interface");
    require(
        !named.isInterface() || dispatch != Insn.Dispatch.VIRTUAL,
        method.owner(),
        "",
        "an interface");
    checkMethod(method, dispatch, receiver(method.owner(), call));
    if (dispatch == Insn.Dispatch.SPECIAL) {
      checkNotAbstract(pool.methods().called(call, func.method().owner()));
    }
  }

  private void checkMethod(MethodRef method, Insn.Dispatch dispatch, @Nullable String receiver) {
    MethodDef def = find(method);
    if (def != null) {
      boolean asStatic = dispatch == Insn.Dispatch.STATIC;
      checkMember(def.owner(), def.name(), def, asStatic);
      if (!method.isConstructor() || !visible.seesConstructor(def)) {
        checkVisible(def.owner(), def.name(), def, asStatic ? null : receiver);
      }
    }
  }

  private void checkNotAbstract(MethodRef method) {
    MethodDef def = find(method);
    if (def != null) {
      require(!def.isAbstract(), def.owner(), def.name(), "abstract");
    }
  }

  private @Nullable MethodDef find(MethodRef method) {
    for (String descriptor :
        List.of(method.descriptor(), pool.actualDescriptor(method.descriptor()))) {
      MethodDef def =
          pool.methods().declared(new MethodRef(method.owner(), method.name(), descriptor));
      if (def != null) {
        return def;
      }
    }
    return null;
  }

  /** What a lambda calls, the code around it must be free to call. */
  private void checkHandle(Object constant) {
    if (constant instanceof HandleConstant target && !target.owner().startsWith("[")) {
      MethodRef method = new MethodRef(target.owner(), target.name(), target.descriptor());
      if (MakeLambda.takesReceiver(target)) {
        checkMethod(method, Insn.Dispatch.VIRTUAL, null);
      } else if (MakeLambda.makesObject(target)) {
        checkNew(target.owner());
        checkMethod(method, Insn.Dispatch.SPECIAL, null);
        checkNotAbstract(method);
      } else if (MakeLambda.isStatic(target)) {
        checkMethod(method, Insn.Dispatch.STATIC, null);
      }
    }
  }

  /**
   * The class of the object whose member it is, as far as it is in doubt: it is below the class
   * that is named, also where a cast has seen to that.
   */
  private @Nullable String receiver(String named, Insn insn) {
    return insn.operands().isEmpty() || pool.isSubclass(named, func.method().owner())
        ? null
        : insn.operands().get(0).className();
  }

  private static void checkMember(String owner, String name, Flags member, boolean asStatic) {
    require(asStatic || !member.isStatic(), owner, name, "static");
    require(!asStatic || member.isStatic(), owner, name, "not static");
  }

  private void checkVisible(String owner, String name, Flags member, @Nullable String receiver) {
    String access =
        member.isPrivate() ? "private" : member.isProtected() ? "protected" : "not public";
    require(visible.sees(owner, member, receiver), owner, name, access);
  }

  private static void require(boolean condition, String owner, String name, String what) {
    if (!condition) {
      String readable = Names.readable(owner) + (name.isEmpty() ? "" : "." + name);
      throw new DiagnosticException(
          Diagnostic.at(Position.NONE, Code.D0104, "it uses " + readable + ", which is " + what));
    }
  }
}
