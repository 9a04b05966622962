package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports what a method of a filter may not do, though the stages behind could be given it. */
final class CheckLanguage {
  /** What javac throws where a switch that covers all constants meets another one. */
  private static final Set<String> IMPOSSIBLE =
      Set.of("java/lang/MatchException", "java/lang/IncompatibleClassChangeError");

  private final Linker linker;
  private final Func func;
  private final Set<Value> servants;
  private final Set<Value> thrown = new HashSet<>();
  private final Set<Block> handlers = new HashSet<>();

  /**
   * Of a method.
   *
   * @param servants values about which the messages about others say it all
   */
  CheckLanguage(Linker linker, Func func, Set<Value> servants) {
    this.linker = linker;
    this.func = func;
    this.servants = servants;
  }

  /** Reports what is not allowed; what is made only for that need not be reported once more. */
  Set<Value> check() {
    boolean compileTime = func.method().name().equals(MethodRef.CLINIT) || makesConstants();
    for (Block block : func.blocks()) {
      dropImpossible(block);
      if (!compileTime) {
        checkJump(block);
        checkBody(block);
      }
    }
    checkDropped();
    return thrown;
  }

  /**
   * Is it what javac lets an enum's initialiser call, for the array of all constants? Where the
   * author has taken its name, another {@code $} follows.
   */
  private boolean makesConstants() {
    MethodRef method = func.method();
    if (!method.name().startsWith("$values")) {
      return false;
    }
    ClassDef owner = linker.pool().find(method.owner());
    return owner.isEnum() && owner.method(method.name(), method.descriptor()).isSynthetic();
  }

  /** A dropped reply would let a request pass that was to be refused. */
  void checkDropped() {
    func.dropped().forEach(this::checkDropped);
  }

  /**
   * {@code throw new MatchException() ⇒ throw "java.lang.MatchException"}: an exception is its
   * line.
   */
  private void dropImpossible(Block block) {
    for (Value value : List.copyOf(block.body())) {
      if (value.insn() instanceof Insn.New made && IMPOSSIBLE.contains(made.className())) {
        value.redefine(new Insn.Text(Names.readable(made.className())));
      } else if (value.insn() instanceof Insn.Call call
          && call.method().isConstructor()
          && IMPOSSIBLE.contains(call.method().owner())) {
        block.body().remove(value);
      }
    }
  }

  private void checkJump(Block block) {
    if (block.jump() instanceof Jump.Throw t && !(t.exception().insn() instanceof Insn.Text)) {
      thrown.add(t.exception());
      if (!isCaught(t.exception())) {
        report(block.jumpPosition(), Code.D0203);
      }
    } else if (block.jump() instanceof Jump.Try t && handlers.add(DropIdleHandlers.catching(t))) {
      report(block.jumpPosition(), Code.D0204);
    }
  }

  // What a handler does not take, javac lets it throw on.
  private boolean isCaught(Value exception) {
    return !(exception.insn() instanceof Insn.New)
        && func.blocks().stream().anyMatch(b -> b.jump() instanceof Jump.Try);
  }

  private void checkBody(Block block) {
    for (Value value : block.body()) {
      if (value.insn().kind() == Insn.Kind.NEW_ARRAY
          && !servants.contains(value)
          && !ExpandLogTemplates.isLogArgument(func, value)) {
        reportArray(value);
      } else if (comparesTexts(value.insn())) {
        linker.report(Diagnostic.at(value.position(), Code.D0210, "texts"), func.method());
      }
    }
  }

  // Of variables of other types CheckObjects finds out later whether they may be texts.
  private boolean comparesTexts(Insn insn) {
    return insn instanceof Insn.Arith arith
        && arith.op() == Op.REF_EQ
        && arith.operands().stream().allMatch(this::isText);
  }

  private boolean isText(Value value) {
    String className = value.className();
    boolean isNull = value.insn() instanceof Insn.Const;
    return className != null && !isNull && linker.pool().isSubclass(className, Names.OCTETS);
  }

  private void reportArray(Value array) {
    List<Insn.Call> calls =
        func.values()
            .map(Value::insn)
            .filter(insn -> insn instanceof Insn.Call && insn.operands().contains(array))
            .map(Insn.Call.class::cast)
            .toList();
    boolean variable = calls.size() == 1 && isVariablePart(calls.get(0), array);
    linker.report(
        variable
            ? Diagnostic.at(array.position(), Code.D0220, Names.readable(calls.get(0).method()))
            : Diagnostic.at(array.position(), Code.D0205),
        func.method());
  }

  private boolean isVariablePart(Insn.Call call, Value array) {
    MethodDef def = linker.pool().methods().declared(call.method());
    return def != null
        && def.isVarargs()
        && call.operands().get(call.operands().size() - 1) == array;
  }

  private void report(Position position, Code code) {
    linker.report(Diagnostic.at(position, code), func.method());
  }

  private void checkDropped(Value dropped) {
    MethodRef method = ((Insn.Call) dropped.insn()).method();
    MethodDef def = linker.pool().methods().declared(method);
    boolean mustUse = def != null && def.hasAnnotation(Names.MUST_USE);
    if (mustUse || isAction(method)) {
      linker.report(
          Diagnostic.at(
              dropped.position(), Code.D0302, Names.readable(method.owner()) + "." + method.name()),
          func.method());
    }
  }

  private boolean isAction(MethodRef method) {
    if (method.result() != Type.REF || method.resultDescriptor().startsWith("[")) {
      return false;
    }
    return linker.pool().isSubclass(FuncWriter.className(method.resultDescriptor()), Names.ACTION);
  }
}
