package dev.demitasse.compiler.link;

import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
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

  /** Does each object have the method without its class declaring it? */
  static boolean isOfEveryObject(MethodRef method) {
    return method.in(Names.OBJECT).equals(Names.TO_STRING);
  }

  /** The methods that the call may reach, given the classes made so far. */
  Set<MethodRef> targets(Linker linker) {
    return new LinkedHashSet<>(byClass(linker).values());
  }

  /** Binds the call to its only target; one that no object can receive is never reached. */
  void resolve(Linker linker) {
    Map<String, MethodRef> targets = byClass(linker);
    reportMissing(linker);
    reportHidden(linker);
    if (targets.isEmpty()) {
      neverReached();
    } else if (isOpen(linker)) {
      linker.addOpenCall(this, targets);
    } else if (new LinkedHashSet<>(targets.values()).size() == 1) {
      Insn.Dispatch special = Insn.Dispatch.SPECIAL;
      call.redefine(new Insn.Call(targets.values().iterator().next(), special, args()));
    } else {
      dispatch(linker, linker.synthesized().dispatcher(method, targets));
    }
  }

  /** Lets a dispatcher choose the method. */
  void dispatch(Linker linker, MethodRef dispatcher) {
    linker.reachFrom(dispatcher);
    call.redefine(new Insn.Call(dispatcher, Insn.Dispatch.STATIC, args()));
  }

  private List<Value> args() {
    return call.insn().operands();
  }

  /** Does it matter which objects come here: texts, or those of a class without the method? */
  private boolean isOpen(Linker linker) {
    return isOfEveryObject(method)
        && (mayBeText(linker.pool()) || !missing(linker).isEmpty() && !isMissing(linker));
  }

  private boolean mayBeText(ClassPool pool) {
    return pool.isSubclass(Names.GUEST_STRING, receiverClass);
  }

  /** The receiver's possible classes that do not have the method. */
  private List<String> missing(Linker linker) {
    ClassPool pool = linker.pool();
    return receivers(linker).stream()
        .filter(each -> pool.methods().declared(method.in(each)) == null)
        .toList();
  }

  /** Does none of them have it, whatever comes here? */
  private boolean isMissing(Linker linker) {
    return !mayBeText(linker.pool())
        && missing(linker).size() == receivers(linker).size()
        && !linker.isForComponent(caller);
  }

  /**
   * A class that has the method from Object only: a call of another class's would be wrong code.
   */
  private void reportMissing(Linker linker) {
    if (!isOfEveryObject(method) || isMissing(linker)) {
      for (String each : missing(linker)) {
        linker.report(Restrictions.method(position(), linker.pool(), method.in(each)), caller);
      }
    }
  }

  /** An interface lets only what is public be called (JVMS 6.5, invokeinterface). */
  private void reportHidden(Linker linker) {
    ClassPool pool = linker.pool();
    ClassDef owner = pool.find(method.owner());
    if (owner != null && owner.isInterface()) {
      receivers(linker).stream()
          .map(each -> pool.methods().selected(each, method))
          .filter(selected -> selected != null && !selected.isPublic())
          .distinct()
          .forEach(selected -> linker.report(notPublic(selected), caller));
    }
  }

  private Diagnostic notPublic(MethodDef def) {
    String what = Names.readable(def.owner()) + "." + def.name();
    return Diagnostic.at(position(), Code.D0104, "it uses " + what + ", which is not public");
  }

  /** The block may have been cut before another such call already. */
  private void neverReached() {
    int at = block.body().indexOf(call);
    if (at >= 0) {
      block.body().subList(at, block.body().size()).clear();
      block.end(new Jump.Unreachable());
    }
  }

  /** The classes of objects that may come here, each before its superclasses; texts apart. */
  private List<String> receivers(Linker linker) {
    ClassPool pool = linker.pool();
    return linker.deepestFirst().stream()
        .filter(each -> pool.isSubclass(each, receiverClass))
        .filter(each -> !isOfEveryObject(method) || !pool.isSubclass(each, Names.OCTETS))
        .toList();
  }

  /** In the order in which the classes can be asked for; what has no class comes last. */
  private Map<String, MethodRef> byClass(Linker linker) {
    ClassPool pool = linker.pool();
    Map<String, MethodRef> targets = new LinkedHashMap<>();
    for (String each : receivers(linker)) {
      MethodDef selected = pool.methods().selected(each, method);
      if (selected != null) {
        targets.put(each, MethodResolution.nameOf(selected));
      } else if (isOfEveryObject(method)) {
        targets.put(each, linker.synthesized().missingText(each));
      }
    }
    if (isOfEveryObject(method) && mayBeText(pool)) {
      targets.put(Names.GUEST_STRING, method.in(Names.GUEST_STRING));
    }
    return targets;
  }
}
