package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges by what a reference may be: texts have no class at run time, and what exists before the
 * module runs may not refer to what a callback makes. Type tests that the sets of possible objects
 * decide are decided here.
 */
public final class CheckObjects {
  private static final String CHANGED_EARLY =
      "Only static initialisers change arrays, and they have run when the module is made.";

  private final Linked linked;
  private final Consumer<Diagnostic> report;
  private final PossibleObjects objects;
  private final KeptObjects kept;
  private final Set<FieldRef> reported = new HashSet<>();

  private CheckObjects(Linked linked, Consumer<Diagnostic> report) {
    this.linked = linked;
    this.report = report;
    this.objects = new PossibleObjects(linked);
    this.kept =
        switch (linked.keeping()) {
          case NOTHING, NUMBERS -> KeptObjects.NONE;
          case TEXTS -> KeptObjects.ofTexts(linked.closedWorld(), linked.pluginClass());
          case OBJECTS -> KeptObjects.of(linked.closedWorld(), linked.contextClasses(), objects);
        };
  }

  /**
   * Binds what is still open in a linked program whose static initialisers have been evaluated, and
   * reports what is wrong.
   *
   * @param roots the functions that stay whether they are called or not
   * @return what later callbacks may find
   */
  public static KeptObjects run(Linked linked, Set<MethodRef> roots, Consumer<Diagnostic> report) {
    linked.program().keepReachable(roots);
    CheckObjects check = new CheckObjects(linked, report);
    Set<MethodRef> closed = new CloseCalls(linked, check.objects, report).run();
    linked.program().keepReachable(roots);
    linked.program().functions().values().stream()
        .filter(func -> !closed.contains(func.method()))
        .forEach(check::check);
    return check.kept;
  }

  private void check(Func func) {
    dropCasts(func);
    checkStreams(func);
    Set<Value> needed = new NeededValues(func).values();
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (value.insn() instanceof Insn.InstanceOf test && needed.contains(value)) {
          checkTest(func, block, value, test);
        } else if (value.insn() instanceof Insn.PutField put) {
          checkWrite(func, value, put);
          checkKept(func, value, put.field());
        } else if (value.insn() instanceof Insn.Arith arith && arith.op() == Op.REF_EQ) {
          checkIdentity(func, value, arith);
        } else if (GuardComparisons.isComparison(value.insn())) {
          new GuardComparisons(linked.closedWorld(), objects).guard(func, block, value);
        } else if (value.insn().kind() == Insn.Kind.ARRAY_STORE) {
          report(func, value, Code.D0201, "changing an array", CHANGED_EARLY);
        }
      }
    }
  }

  /** Those that cannot fail, as most of javac's own for type parameters. */
  private void dropCasts(Func func) {
    for (Block block : func.blocks()) {
      for (Value value : List.copyOf(block.body())) {
        if (value.insn() instanceof Insn.Check check && check.guard() == Guard.CAST) {
          Insn.InstanceOf test = castTest(check.operands().get(0));
          if (test != null && cannotFail(test)) {
            block.body().remove(value);
          }
        }
      }
    }
  }

  private static Insn.@Nullable InstanceOf castTest(Value condition) {
    if (condition.insn() instanceof Insn.InstanceOf test) {
      return test;
    }
    return condition.insn() instanceof Insn.Arith arith
        ? arith.operands().stream()
            .map(Value::insn)
            .filter(Insn.InstanceOf.class::isInstance)
            .map(Insn.InstanceOf.class::cast)
            .findFirst()
            .orElse(null)
        : null;
  }

  private boolean cannotFail(Insn.InstanceOf test) {
    return objects.of(test.object()).stream().allMatch(kind -> is(kind, test.className()));
  }

  private boolean is(PossibleObjects.Kind kind, String className) {
    return is(kind.className(), className);
  }

  private boolean is(String className, String ofClass) {
    return linked.closedWorld().isSubclass(className, ofClass);
  }

  private boolean mayBeText(Value object) {
    return objects.of(object).stream().anyMatch(PossibleObjects.Kind::isText);
  }

  /** What a plugin gives for streams becomes theirs, and so cannot be one object for several. */
  private void checkStreams(Func func) {
    MethodRef method = func.method();
    if (method.name().equals("newHttpFilter")
        && method.descriptor().equals(DefineClasses.TO_FILTER)
        && is(method.owner(), Names.PLUGIN)) {
      for (Block block : func.blocks()) {
        if (block.jump() instanceof Jump.Return r
            && objects.of(r.value()).stream().anyMatch(PossibleObjects.Kind::fixed)) {
          report(func, r.value(), Code.D0408);
        }
      }
    }
  }

  private void checkTest(Func func, Block block, Value value, Insn.InstanceOf test) {
    Set<PossibleObjects.Kind> kinds = objects.of(test.object());
    if (kinds.stream().noneMatch(kind -> is(kind, test.className()))) {
      value.redefine(Insn.Const.ofInt(0));
    } else if (cannotFail(test)) {
      Value none = func.newValue(Insn.Const.ofNull(), null, value.position());
      Value isNull =
          func.newValue(Insn.Arith.of(Op.REF_EQ, test.object(), none), null, value.position());
      block.body().addAll(block.body().indexOf(value), List.of(none, isNull));
      value.redefine(Insn.Arith.of(Op.I32_EQZ, isNull));
    } else if (!isDecidable(kinds, test.className())) {
      report(func, value, Code.D0212);
    } else if (kinds.stream().anyMatch(kind -> kind.isText() && is(kind, test.className()))) {
      Value text =
          func.newValue(new Insn.InstanceOf(Names.OCTETS, test.object()), null, value.position());
      Value other = func.newValue(test, null, value.position());
      block.body().addAll(block.body().indexOf(value), List.of(text, other));
      value.redefine(Insn.Arith.of(Op.I32_OR, text, other));
    }
  }

  /**
   * Do the objects that have no class at run time all answer alike? Strings and Bytes look the
   * same, and literals are both.
   */
  private boolean isDecidable(Set<PossibleObjects.Kind> kinds, String className) {
    List<PossibleObjects.Kind> bare = kinds.stream().filter(kind -> !kind.hasClass()).toList();
    return bare.stream().noneMatch(kind -> is(kind, className))
        ? bare.stream().noneMatch(PossibleObjects.Kind::isText) || !isOfTexts(className)
        : bare.stream().allMatch(kind -> kind.isText() && is(kind, className));
  }

  private boolean isOfTexts(String className) {
    return is(Names.GUEST_STRING, className) || is(Names.GUEST_BYTES, className);
  }

  private void checkWrite(Func func, Value value, Insn.PutField put) {
    Set<PossibleObjects.Kind> targets = new HashSet<>(objects.of(put.object()));
    targets.removeIf(kind -> !kind.fixed() || !is(kind, put.field().owner()));
    if (targets.stream().anyMatch(kind -> is(kind, Names.ENUM))) {
      report(func, value, Code.D0213, put.field().name());
    } else if (!targets.isEmpty()
        && put.field().type() == Type.REF
        && objects.of(put.value()).stream().anyMatch(kind -> !kind.fixed())) {
      report(func, value, Code.D0214, put.field().name());
    }
  }

  private void checkKept(Func func, Value value, FieldRef field) {
    KeptObjects.Content content = kept.fields().get(field);
    if (content == KeptObjects.Content.MIXED && reported.add(field)) {
      report(func, value, Code.D0209, field.name());
    } else if (content == KeptObjects.Content.UNKNOWN && reported.add(field)) {
      report(func, value, Code.D0218, field.name());
    }
  }

  private void checkIdentity(Func func, Value value, Insn.Arith equality) {
    boolean withNull = equality.operands().stream().anyMatch(v -> v.insn() instanceof Insn.Const);
    if (withNull || Names.isLibrary(func.method().owner())) {
      return;
    }
    Set<PossibleObjects.Kind> kinds = new HashSet<>(objects.of(equality.operands().get(0)));
    kinds.retainAll(objects.of(equality.operands().get(1)));
    boolean texts = equality.operands().stream().allMatch(this::mayBeText);
    boolean records = kinds.stream().anyMatch(kind -> is(kind, Names.RECORD));
    if (texts || records) {
      report(func, value, Code.D0210, texts ? "texts" : "records");
    } else if (kinds.stream().anyMatch(kind -> kind.className().startsWith("["))) {
      report(func, value, Code.D0210, "arrays");
    } else if (kinds.stream().anyMatch(kind -> Lambdas.is(kind.className()))) {
      report(func, value, Code.D0217);
    }
  }

  private void report(Func func, Value value, Code code, Object... args) {
    Position position = new FilterPlace(linked.program()).of(func, value);
    report.accept(Diagnostic.at(position, code, args));
  }
}
