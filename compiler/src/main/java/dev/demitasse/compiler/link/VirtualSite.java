package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call by the class of the receiver.
 *
 * @param caller the function that makes it
 * @param block the block that holds it
 * @param call the call
 * @param receiverClass the receiver's static class, as precise as it is known
 * @param method the method called
 */
record VirtualSite(
    MethodRef caller, Block block, Value call, String receiverClass, MethodRef method) {
  Position position() {
    return call.position();
  }

  /** The methods that the call may reach, given the classes made so far. */
  Set<MethodRef> targets(Linker linker) {
    return new LinkedHashSet<>(byClass(linker).values());
  }

  /** Binds the call to its only target; one that no object can receive is never reached. */
  void resolve(Linker linker) {
    Map<String, MethodRef> targets = byClass(linker);
    List<Value> args = call.insn().operands();
    reportMissing(linker);
    if (targets.isEmpty()) {
      neverReached();
    } else if (new LinkedHashSet<>(targets.values()).size() == 1) {
      call.redefine(new Insn.Call(targets.values().iterator().next(), Insn.Dispatch.SPECIAL, args));
    } else {
      MethodRef dispatcher = linker.synthesized().dispatcher(method, targets);
      linker.reachFrom(dispatcher);
      call.redefine(new Insn.Call(dispatcher, Insn.Dispatch.STATIC, args));
    }
  }

  /**
   * A class that has the method from Object only: a call of another class's would be wrong code.
   */
  private void reportMissing(Linker linker) {
    ClassPool pool = linker.pool();
    for (String each : linker.instantiated()) {
      if (pool.isSubclass(each, receiverClass)
          && pool.declaring(each, method.name(), method.descriptor()) == null) {
        linker.report(Restrictions.method(position(), pool, method.in(each)), caller);
      }
    }
  }

  private void neverReached() {
    int at = block.body().indexOf(call);
    block.body().subList(at, block.body().size()).clear();
    block.end(new Jump.Unreachable());
  }

  /** A class before its superclasses, so that the first test that holds is the right one. */
  private static List<String> deepestFirst(Linker linker) {
    Comparator<String> byDepth = Comparator.comparingInt(linker.pool()::depth);
    return linker.instantiated().stream().sorted(byDepth.reversed()).toList();
  }

  private Map<String, MethodRef> byClass(Linker linker) {
    ClassPool pool = linker.pool();
    Map<String, MethodRef> targets = new LinkedHashMap<>();
    for (String each : deepestFirst(linker)) {
      if (pool.isSubclass(each, receiverClass)) {
        ClassDef declaring = pool.declaring(each, method.name(), method.descriptor());
        if (declaring != null) {
          targets.put(each, method.in(declaring.name()));
        }
      }
    }
    return targets;
  }
}
