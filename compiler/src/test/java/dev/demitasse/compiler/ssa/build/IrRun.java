package dev.demitasse.compiler.ssa.build;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.ClassFileReader;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.interp.Classes;
import dev.demitasse.compiler.ssa.interp.HostFunctions;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.compiler.ssa.interp.StaticFields;
import dev.demitasse.compiler.ssa.interp.Statics;
import dev.demitasse.compiler.ssa.interp.ThrownInIr;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs classes as IR. Of the JDK there are {@code Enum} and {@code Objects} as they are, and
 * constructors that do nothing; a class literal is null, and assertions are off.
 */
final class IrRun implements Classes, Statics {
  private static final long STEPS = 1_000_000;

  private final Map<String, byte[]> classes;
  private final Program program = new Program("test");
  private StaticFields fields = new StaticFields();
  private final Set<String> initialised = new HashSet<>();

  IrRun(Map<String, byte[]> classes) {
    this.classes = classes;
    classes.forEach((name, bytes) -> add(ClassFileReader.read(bytes, name)));
    add(ofJdk("java/lang/Enum"));
    add(ofJdk("java/util/Objects"));
    for (Func func : List.copyOf(program.functions().values())) {
      adaptToMissingJdk(func);
    }
  }

  private void add(ClassDef def) {
    for (MethodDef method : def.methods()) {
      if (method.code() != null) {
        Func func = Built.verified(def, method);
        program.functions().put(func.method(), func);
      }
    }
  }

  private static ClassDef ofJdk(String name) {
    try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return ClassFileReader.read(file.readAllBytes(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void adaptToMissingJdk(Func func) {
    for (Value value : func.values().toList()) {
      if (value.insn() instanceof Insn.Dynamic) {
        value.redefine(Insn.Const.ofNull());
      } else if (value.insn() instanceof Insn.Call call) {
        if (call.method().name().equals("desiredAssertionStatus")) {
          value.redefine(Insn.Const.ofInt(0));
        } else if (call.method().isConstructor()) {
          program.functions().computeIfAbsent(call.method(), IrRun::doingNothing);
        }
      }
    }
    func.blocks().forEach(b -> b.body().removeIf(IrRun::isCheckOfNull));
  }

  /** A class literal became null: nobody must look. */
  private static boolean isCheckOfNull(Value value) {
    return value.insn() instanceof Insn.Check check
        && check.operands().get(0).insn() instanceof Insn.Const constant
        && constant.equals(Insn.Const.ofNull())
        && "java/lang/Class".equals(check.operands().get(0).className());
  }

  private static Func doingNothing(MethodRef constructor) {
    Func func = new Func(constructor, constructor.result());
    func.addParam(func.entry(), Type.REF, constructor.owner());
    for (String parameter : constructor.parameters()) {
      func.addParam(func.entry(), Type.ofDescriptor(parameter), null);
    }
    func.entry().end(new Jump.Return(null));
    return func;
  }

  /**
   * The boxed result, or the name of the exception's class. Nothing has been initialised before.
   */
  Object call(MethodRef method, Object... args) {
    fields = new StaticFields();
    initialised.clear();
    Interpreter interpreter = new Interpreter(program, this, this, HostFunctions.NONE, STEPS);
    try {
      interpreter.initialise(method.owner());
      return interpreter.call(method, args);
    } catch (ThrownInIr e) {
      return ((HeapObject) e.exception()).className().replace('/', '.');
    }
  }

  @Override
  public @Nullable MethodRef initialiser(String className) {
    MethodRef initialiser = new MethodRef(className, MethodRef.CLINIT, "()V");
    boolean runs = initialised.add(className) && program.functions().containsKey(initialiser);
    return runs ? initialiser : null;
  }

  @Override
  public @Nullable Object get(FieldRef field) {
    return fields.get(field);
  }

  @Override
  public void put(FieldRef field, @Nullable Object value) {
    fields.put(field, value);
  }

  @Override
  public @Nullable MethodRef target(MethodRef method, String receiverClass) {
    for (String name : ancestors(receiverClass)) {
      if (program.functions().containsKey(method.in(name))) {
        return method.in(name);
      }
    }
    return null;
  }

  @Override
  public boolean isSubclass(String className, String superName) {
    return ancestors(className).contains(superName);
  }

  /** The class, what it extends, and then what it implements. */
  private List<String> ancestors(String className) {
    List<String> all = new ArrayList<>();
    List<String> interfaces = new ArrayList<>();
    for (String name = className; name != null; ) {
      ClassDef def =
          classes.containsKey(name) ? ClassFileReader.read(classes.get(name), name) : ofJdk(name);
      all.add(name);
      interfaces.addAll(def.interfaces());
      name = def.superName();
    }
    all.addAll(interfaces);
    return all;
  }
}
