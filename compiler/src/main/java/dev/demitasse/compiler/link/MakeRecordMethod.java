package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.InnerClassDef;
import dev.demitasse.compiler.classfile.RecordComponentDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A record's own equals, hashCode and toString, as java.lang.runtime.ObjectMethods of JDK 17 makes
 * them.
 */
final class MakeRecordMethod {
  private final ClassPool pool;
  private final ClassDef record;
  private final FuncWriter out;

  MakeRecordMethod(ClassPool pool, String recordClass, MethodRef method) {
    this.pool = pool;
    this.record = pool.find(recordClass);
    this.out = new FuncWriter(method);
  }

  Func make(String name) {
    return switch (name) {
      case "equals" -> makeEquals();
      case "hashCode" -> makeHashCode();
      case "toString" -> makeToString();
      default -> throw new IllegalStateException("records have no method " + name);
    };
  }

  private Func makeEquals() {
    Block different = out.newBlock();
    unless(out.add(new Insn.InstanceOf(record.name(), out.param(1))), different);
    List<RecordComponentDef> lastFirst = new ArrayList<>(record.recordComponents());
    Collections.reverse(lastFirst); // as the JDK does, which an author's own equals may show
    for (RecordComponentDef component : lastFirst) {
      Value a = out.get(field(component), out.param(0));
      Value b = out.get(field(component), out.param(1));
      unless(same(component.descriptor(), a, b), different);
    }
    out.returning(out.constant(1));
    out.continueIn(different);
    return out.returning(out.constant(0));
  }

  private void unless(Value condition, Block otherwise) {
    Block next = out.newBlock();
    out.end(new Jump.If(condition, Target.of(next), Target.of(otherwise)));
    out.continueIn(next);
  }

  private Value same(String descriptor, Value a, Value b) {
    return switch (Type.ofDescriptor(descriptor)) {
      case I32 -> out.arith(Op.I32_EQ, a, b);
      case I64 -> out.arith(Op.I64_EQ, a, b);
      case REF -> sameObjects(descriptor, a, b);
      default -> throw floating();
    };
  }

  private Value sameObjects(String descriptor, Value a, Value b) {
    return isEqualToItself(FuncWriter.className(descriptor))
        ? sameOrNull(descriptor, a, b)
        : identicalOrEqual(descriptor, a, b);
  }

  /** Does equals say so of each object? Only an author's own may do otherwise. */
  private boolean isEqualToItself(String className) {
    String actual = pool.actualName(className);
    return actual.startsWith("[")
        || pool.isSubclass(actual, Names.OCTETS)
        || pool.isSubclass(actual, Names.ENUM);
  }

  // a == b || a != null && a.equals(b), as Objects.equals does
  private Value identicalOrEqual(String descriptor, Value a, Value b) {
    Block other = out.newBlock();
    Block some = out.newBlock();
    Block end = out.newBlock();
    Value result = out.func().addParam(end, Type.I32, null);
    Value same = out.arith(Op.REF_EQ, a, b);
    out.end(new Jump.If(same, Target.of(end, same), Target.of(other)));
    out.continueIn(other);
    Value isNull = out.arith(Op.REF_EQ, a, out.add(Insn.Const.ofNull()));
    out.end(new Jump.If(isNull, Target.of(end, out.constant(0)), Target.of(some)));
    out.continueIn(some);
    Value equal = callOn(descriptor, "equals", "(Ljava/lang/Object;)Z", a, b);
    out.end(new Jump.Goto(Target.of(end, equal)));
    out.continueIn(end);
    return result;
  }

  // a == null ? b == null : a.equals(b)
  private Value sameOrNull(String descriptor, Value a, Value b) {
    Block none = out.newBlock();
    Block some = out.newBlock();
    Block end = out.newBlock();
    Value result = out.func().addParam(end, Type.I32, null);
    Value none0 = out.add(Insn.Const.ofNull());
    out.end(new Jump.If(out.arith(Op.REF_EQ, a, none0), Target.of(none), Target.of(some)));
    out.continueIn(none);
    out.end(new Jump.Goto(Target.of(end, out.arith(Op.REF_EQ, b, none0))));
    out.continueIn(some);
    Value equal = callOn(descriptor, "equals", "(Ljava/lang/Object;)Z", a, b);
    out.end(new Jump.Goto(Target.of(end, equal)));
    out.continueIn(end);
    return result;
  }

  private Func makeHashCode() {
    Value hash = out.constant(0);
    for (RecordComponentDef component : record.recordComponents()) {
      Value value = out.get(field(component), out.param(0));
      Value product = out.arith(Op.I32_MUL, hash, out.constant(31));
      hash = out.arith(Op.I32_ADD, product, hash(component.descriptor(), value));
    }
    return out.returning(hash);
  }

  private Value hash(String descriptor, Value value) {
    return switch (Type.ofDescriptor(descriptor)) {
      case I32 ->
          descriptor.equals("Z")
              ? out.add(Insn.Arith.select(out.constant(1231), out.constant(1237), value))
              : value;
      case I64 -> {
        Value high = out.arith(Op.I64_SHR_U, value, out.add(Insn.Const.ofLong(32)));
        yield out.arith(Op.I32_WRAP_I64, out.arith(Op.I64_XOR, value, high));
      }
      case REF -> hashOfObject(descriptor, value);
      default -> throw floating();
    };
  }

  private Value hashOfObject(String descriptor, Value value) {
    Block some = out.newBlock();
    Block end = out.newBlock();
    Value result = out.func().addParam(end, Type.I32, null);
    Value isNull = out.arith(Op.REF_EQ, value, out.add(Insn.Const.ofNull()));
    out.end(new Jump.If(isNull, Target.of(end, out.constant(0)), Target.of(some)));
    out.continueIn(some);
    out.end(new Jump.Goto(Target.of(end, callOn(descriptor, "hashCode", "()I", value))));
    out.continueIn(end);
    return result;
  }

  private Func makeToString() {
    String name = record.name();
    List<String> parts = new ArrayList<>();
    String before = simpleName() + "[";
    StringBuilder descriptor = new StringBuilder("(");
    List<Value> args = new ArrayList<>();
    for (RecordComponentDef component : record.recordComponents()) {
      parts.add(before + component.name() + "=");
      parts.add(null);
      before = ", ";
      descriptor.append(component.descriptor());
      args.add(out.get(field(component), out.param(0)));
    }
    parts.add(args.isEmpty() ? before + "]" : "]");
    MethodRef concat = new MethodRef(name, "toString", descriptor + ")Ljava/lang/String;");
    return out.returning(
        out.add(new Insn.Dynamic(RecipeSite.of(concat, new Recipe(parts)), args), Names.STRING));
  }

  /**
   * That of {@code Class.getSimpleName}: what its source calls it, also where that has a dollar.
   */
  private String simpleName() {
    InnerClassDef nesting = record.nesting();
    return nesting == null || nesting.simpleName() == null
        ? record.name().substring(record.name().lastIndexOf('/') + 1)
        : nesting.simpleName();
  }

  private Value callOn(String descriptor, String name, String methodDescriptor, Value... args) {
    String className = FuncWriter.className(descriptor);
    if (className == null || className.startsWith("[")) {
      throw new DiagnosticException(
          Diagnostic.at(Position.NONE, Code.D0215, "an array", "Keep a Bytes."));
    }
    return out.call(Insn.Dispatch.VIRTUAL, new MethodRef(className, name, methodDescriptor), args);
  }

  private FieldRef field(RecordComponentDef component) {
    return new FieldRef(
        record.name(), component.name(), pool.actualDescriptor(component.descriptor()));
  }

  private static DiagnosticException floating() {
    return new DiagnosticException(
        Diagnostic.at(
            Position.NONE, Code.D0215, "a floating-point component", "Scale it to a long."));
  }
}
