package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who calls which method of the filter's own, where no object decides which one it is. */
final class CallSites {
  /** So many values of a long way through methods are looked at: it is only for warnings. */
  static final int LIMIT = 200;

  private final ClassPool pool;
  private final Program program;
  private final Map<Func, List<Site>> sites = new HashMap<>();

  /** A call, and where it is. */
  record Site(Func func, Block block, Value value) {
    List<Value> operands() {
      return value.insn().operands();
    }
  }

  CallSites(ClassPool pool, Program program) {
    this.pool = pool;
    this.program = program;
    for (Func func : program.functions().values()) {
      for (Block block : func.blocks()) {
        block.body().forEach(value -> add(new Site(func, block, value)));
      }
    }
  }

  private void add(Site site) {
    Func callee = callee(site.value().insn());
    if (callee != null) {
      sites.computeIfAbsent(callee, c -> new ArrayList<>()).add(site);
    }
  }

  /** The method of the filter's own that a call calls; null if it is none, or not certain. */
  @Nullable
  Func callee(Insn insn) {
    if (!(insn instanceof Insn.Call call) || Names.isLibrary(call.method().owner())) {
      return null;
    }
    boolean bound =
        call.dispatch() == Insn.Dispatch.STATIC
            || call.dispatch() == Insn.Dispatch.SPECIAL
            || isFinal(call.method());
    return bound ? program.functions().get(call.method()) : null;
  }

  private boolean isFinal(MethodRef method) {
    ClassDef owner = pool.find(method.owner());
    MethodDef def = pool.methods().declared(method);
    return owner != null && owner.isFinal() || def != null && def.isFinal();
  }

  /** The calls of a function. */
  List<Site> of(Func callee) {
    return sites.getOrDefault(callee, List.of());
  }

  /** What the function returns. */
  static List<Value> results(Func func) {
    return func.blocks().stream()
        .filter(block -> block.jump() instanceof Jump.Return)
        .flatMap(block -> block.jump().operands().stream())
        .toList();
  }

  /** What the jumps to a block give for one of its parameters. */
  static List<Value> arguments(Func func, Value param) {
    List<Value> found = new ArrayList<>();
    for (Block block : func.blocks()) {
      for (Target target : block.jump().targets()) {
        int index = target.block().params().indexOf(param);
        if (index >= 0) {
          found.add(target.args().get(index));
        }
      }
    }
    return found;
  }
}
