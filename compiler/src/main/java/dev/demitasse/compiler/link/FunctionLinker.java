package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.FieldDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Links one function: gives each instruction its meaning inside a module, and follows what it
 * reaches.
 */
final class FunctionLinker {
  private final Linker linker;
  private final ClassPool pool;
  private final Func func;
  private final CallLinker calls;
  private final Set<Value> servants = new HashSet<>();
  private final Set<Value> failed = new HashSet<>();

  FunctionLinker(Linker linker, Func func) {
    this.linker = linker;
    this.pool = linker.pool();
    this.func = func;
    this.calls = new CallLinker(linker, func);
  }

  void link() {
    DropAssertions.in(func);
    DropIdleHandlers.in(func);
    EclipseIdioms.replace(func);
    if (!Names.isLibrary(func.method().owner())) {
      servants.addAll(ImpossibleCalls.servants(calls, pool, func));
      failed.addAll(new CheckAccess(linker, func).check());
      failed.addAll(new CheckLanguage(linker, func, servants).check());
    } else if (Lambdas.is(func.method().owner())) {
      new CheckLanguage(linker, func, servants).checkDropped();
    }
    new ExpandLogTemplates(linker, func).expand();
    FoldSettings.in(func, linker);
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        link(block, value);
      }
    }
    func.settle();
    func.blocks().forEach(FunctionLinker::endTry);
  }

  private void link(Block block, Value value) {
    if (servants.contains(value) || failed.contains(value)) {
      return;
    }
    try {
      if (isOfFailed(value)) {
        failed.add(value);
      } else {
        linkOrThrow(block, value);
      }
    } catch (DiagnosticException e) {
      failed.add(value);
      report(value, at(value, e.diagnostic()));
    }
  }

  /** The constructor of an object that cannot be had, and a text of which it would be a part. */
  private boolean isOfFailed(Value value) {
    Insn insn = value.insn();
    return insn instanceof Insn.Call call
            && call.method().isConstructor()
            && failed.contains(call.operands().get(0))
        || insn.kind() == Insn.Kind.DYNAMIC && usesFailed(insn);
  }

  private boolean usesFailed(Insn insn) {
    return insn.operands().stream().anyMatch(failed::contains);
  }

  /** What is wrong with a thing that cannot be had is no mistake of its own. */
  private void report(Value value, Diagnostic diagnostic) {
    boolean isImpossible = value.insn().kind() == Insn.Kind.CALL && calls.isImpossible(value);
    if (isImpossible && isOfMissingObject((Insn.Call) value.insn())) {
      linker.reportIfAlone(diagnostic, func.method());
    } else if (!usesFailed(value.insn()) || isImpossible && isOfPresentClass(value.insn())) {
      linker.report(diagnostic, func.method());
    }
  }

  /** Whatever made the object is what is wrong; only null needs nothing to make it. */
  private boolean isOfMissingObject(Insn.Call call) {
    return call.dispatch() != Insn.Dispatch.STATIC && !pool.hasObjects(call.method().owner());
  }

  private boolean isOfPresentClass(Insn insn) {
    return pool.find(((Insn.Call) insn).method().owner()) != null;
  }

  /** What is thrown without a place is about this one. */
  private static Diagnostic at(Value value, Diagnostic d) {
    return d.position().line() > 0 ? d : d.movedTo(value.position());
  }

  private void linkOrThrow(Block block, Value value) {
    Insn insn = value.insn();
    switch (insn.kind()) {
      case CALL -> calls.link(block, value, (Insn.Call) insn);
      case DYNAMIC -> new DynamicLinker(linker, func).link(value, (Insn.Dynamic) insn);
      case NEW -> linkNew(value, ((Insn.New) insn).className());
      case GET_FIELD -> linkGetField(value, (Insn.GetField) insn);
      case PUT_FIELD -> {
        Insn.PutField put = (Insn.PutField) insn;
        FieldRef field = actual(put.field());
        linker.write(field);
        value.redefine(new Insn.PutField(field, put.object(), put.value()));
      }
      case GET_STATIC -> linkGetStatic(value, ((Insn.GetStatic) insn).field());
      case PUT_STATIC -> linkPutStatic(value, (Insn.PutStatic) insn);
      case INSTANCE_OF -> linkInstanceOf(value, (Insn.InstanceOf) insn);
      case TEXT -> Restrictions.checkAscii(value.position(), ((Insn.Text) insn).latin1());
      default -> {}
    }
  }

  private void linkNew(Value value, String className) {
    if (isResultCell(className)) {
      value.redefine(new Insn.ObjectRef(HeapObject.ofClass(className)));
      return;
    }
    String actual = pool.actualName(className);
    if (pool.find(actual) == null) {
      throw new DiagnosticException(Restrictions.type(value.position(), className));
    }
    if (pool.isSubclass(actual, Names.PLUGIN) && !func.method().owner().equals(Names.CLASSES)) {
      String name = Names.readable(actual);
      throw new DiagnosticException(Diagnostic.at(value.position(), Code.D0407, name));
    }
    if (pool.isSubclass(actual, Names.HOST_CALLS)) {
      throw new DiagnosticException(Restrictions.ownHost(value.position(), actual));
    }
    linker.instantiate(actual);
    linker.initialise(actual, func.method(), value.position());
    value.redefine(new Insn.New(actual));
  }

  static boolean isResultCell(String className) {
    return className.equals(Names.OUT_BYTES)
        || className.equals(Names.OUT_INT)
        || className.equals(Names.OUT_LONG);
  }

  private void linkGetField(Value value, Insn.GetField get) {
    String owner = get.field().owner();
    if (owner.equals(Names.OUT_BYTES)) {
      MethodRef read = linker.synthesized().resultBytes();
      linker.reach(read, func.method(), value.position());
      value.redefine(new Insn.Call(read, Insn.Dispatch.STATIC, List.of()));
    } else if (isResultCell(owner)) {
      Value cell = insertBefore(value, MakeHostCall.numberCell());
      Op load = owner.equals(Names.OUT_INT) ? Op.I32_LOAD : Op.I64_LOAD;
      value.redefine(new Insn.Memory(load, 0, List.of(cell)));
    } else {
      FieldRef field = actual(get.field());
      linker.read(field);
      value.redefine(new Insn.GetField(field, get.object()));
    }
  }

  private Value insertBefore(Value value, Insn insn) {
    Value inserted = func.newValue(insn, null, value.position());
    for (Block block : func.blocks()) {
      int at = block.body().indexOf(value);
      if (at >= 0) {
        block.body().add(at, inserted);
      }
    }
    return inserted;
  }

  /** The field by the class that declares it. */
  private FieldRef actual(FieldRef field) {
    ClassDef declaring = pool.declaringField(field);
    if (declaring == null) {
      throw new DiagnosticException(
          pool.find(field.owner()) == null && !Names.isJdk(field.owner())
              ? Diagnostic.at(Position.NONE, Code.D0103, Names.readable(field.owner()))
              : Restrictions.member(Position.NONE, field.owner(), field.name()));
    }
    return new FieldRef(declaring.name(), field.name(), pool.actualDescriptor(field.descriptor()));
  }

  private void linkGetStatic(Value value, FieldRef original) {
    FieldRef field = actual(original);
    FieldDef def = pool.find(field.owner()).field(field.name());
    if (def.isFinal() && def.constantValue() != null) {
      value.redefine(constant(field, def.constantValue()));
      return;
    }
    linker.initialise(field.owner(), func.method(), value.position());
    value.redefine(new Insn.GetStatic(field));
  }

  private static Insn constant(FieldRef field, Object value) {
    return switch (field.type()) {
      case I32 -> Insn.Const.ofInt((Integer) value);
      case I64 -> Insn.Const.ofLong((Long) value);
      case F32 -> new Insn.Const(field.type(), Float.floatToRawIntBits((Float) value));
      case F64 -> new Insn.Const(field.type(), Double.doubleToRawLongBits((Double) value));
      default -> new Insn.Text((String) value);
    };
  }

  private void linkPutStatic(Value value, Insn.PutStatic put) {
    FieldRef field = actual(put.field());
    boolean own =
        func.method().name().equals(MethodRef.CLINIT)
            && func.method().owner().equals(field.owner());
    if (!own) {
      throw new DiagnosticException(Diagnostic.at(value.position(), Code.D0208, field.name()));
    }
    value.redefine(new Insn.PutStatic(field, put.value()));
  }

  /**
   * What the static class decides: {@code x instanceof C ⇒ x != null} where x is a C or below
   * anyway.
   */
  private void linkInstanceOf(Value value, Insn.InstanceOf test) {
    String className = test.className();
    if (!className.startsWith("[")) {
      className = pool.actualName(className);
    }
    String known = test.object().className();
    if (known != null && !known.startsWith("[") && pool.isSubclass(known, className)) {
      Value none = insertBefore(value, Insn.Const.ofNull());
      Value isNull = insertBefore(value, Insn.Arith.of(Op.REF_EQ, test.object(), none));
      value.redefine(Insn.Arith.of(Op.I32_EQZ, isNull));
    } else {
      value.redefine(new Insn.InstanceOf(className, test.object()));
    }
  }

  /** A try whose last instruction can no longer throw is none. */
  private static void endTry(Block block) {
    if (block.jump() instanceof Jump.Try t && !endsThrowing(block)) {
      block.end(new Jump.Goto(t.normal()));
    }
  }

  private static boolean endsThrowing(Block block) {
    List<Value> body = block.body();
    return !body.isEmpty() && body.get(body.size() - 1).insn().canThrow();
  }
}
