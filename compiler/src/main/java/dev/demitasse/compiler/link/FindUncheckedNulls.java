package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code headers.get("x").length()}: what the library may give as null is used without a test. Only
 * where nothing can have been tested: in a callback, before its first branch. Headers whose name
 * begins with a colon are always there.
 */
final class FindUncheckedNulls {
  private final ClassPool pool;
  private final Func func;

  FindUncheckedNulls(ClassPool pool, Func func) {
    this.pool = pool;
    this.func = func;
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    if (isCallback()) {
      for (Block block : beforeFirstBranch()) {
        block.body().forEach(value -> check(value, found));
      }
    }
    return found;
  }

  private boolean isCallback() {
    MethodRef method = func.method();
    return Stream.of(Names.PLUGIN, Names.HTTP_FILTER)
        .filter(each -> pool.isSubclass(method.owner(), each))
        .map(pool::find)
        .anyMatch(each -> each.method(method.name(), method.descriptor()) != null);
  }

  private Set<Block> beforeFirstBranch() {
    Set<Block> blocks = new LinkedHashSet<>();
    Block next = func.entry();
    while (next != null && blocks.add(next)) {
      next = next.jump() instanceof Jump.Goto only ? only.target().block() : null;
    }
    return blocks;
  }

  private void check(Value value, List<Diagnostic> found) {
    if (value.insn() instanceof Insn.Check check && check.guard() == Guard.NULL) {
      MethodRef method = nullable(check.operands().get(0));
      if (method != null) {
        String name = Names.readable(method);
        found.add(Diagnostic.at(value.position(), Code.D0704, name));
      }
    }
  }

  /** The method of the library that gives the value, or null. */
  private @Nullable MethodRef nullable(Value value) {
    if (!(value.insn() instanceof Insn.Call call) || isAlwaysThere(call)) {
      return null;
    }
    MethodRef method = call.method();
    ClassDef owner = Names.isLibrary(method.owner()) ? pool.find(method.owner()) : null;
    MethodDef def = owner == null ? null : owner.method(method.name(), method.descriptor());
    return def != null && def.hasAnnotation(Names.NULLABLE) ? method : null;
  }

  /** Names that are not known at this place may begin with a colon, too. */
  private static boolean isAlwaysThere(Insn.Call call) {
    return call.operands().stream()
        .skip(1)
        .anyMatch(each -> !(each.insn() instanceof Insn.Text t) || t.latin1().startsWith(":"));
  }
}
