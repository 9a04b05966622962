package dev.demitasse.compiler.link;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.classfile.ClassDef;
import dev.demitasse.compiler.classfile.MethodDef;
import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.DiagnosticException;
import dev.demitasse.compiler.diag.Label;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.build.SsaBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects everything that is reachable from the roots, one method after the other, to a fixed
 * point: rapid type analysis (Bacon and Sweeney, OOPSLA 1996), where a virtual call reaches the
 * methods of the classes made so far.
 */
final class Linker {
  private final ClassPool pool;
  private final Settings settings;
  private final Consumer<Diagnostic> report;
  private final Program program;
  private final Deque<MethodRef> pending = new ArrayDeque<>();
  private final Map<MethodRef, Reach> reached = new LinkedHashMap<>();
  private final Set<String> instantiated = new LinkedHashSet<>();
  private final Set<MethodRef> initialisers = new LinkedHashSet<>();
  private final Set<FieldRef> readFields = new LinkedHashSet<>();
  private final Set<FieldRef> writtenFields = new LinkedHashSet<>();
  private final List<VirtualSite> virtualSites = new ArrayList<>();
  private final List<OpenCall> openCalls = new ArrayList<>();
  private final List<Diagnostic> consequences = new ArrayList<>();
  private final List<Diagnostic> doubts = new ArrayList<>();
  private List<String> deepestFirst = List.of();
  private int followed;
  private final Synthesized synthesized;
  private final Lambdas lambdas;

  /** Who reached a method first, and where. */
  private record Reach(@Nullable MethodRef caller, Position position) {}

  Linker(ClassPool pool, FilterDef filter, Settings settings, Consumer<Diagnostic> report) {
    this.pool = pool;
    this.settings = settings;
    this.report = report;
    this.program = new Program(filter.moduleName());
    this.synthesized = new Synthesized(pool);
    this.lambdas = new Lambdas(pool, synthesized);
  }

  ClassPool pool() {
    return pool;
  }

  Settings settings() {
    return settings;
  }

  Synthesized synthesized() {
    return synthesized;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  Program program() {
    return program;
  }

  Set<String> instantiated() {
    return instantiated;
  }

  Set<MethodRef> initialisers() {
    return initialisers;
  }

  Set<FieldRef> readFields() {
    return readFields;
  }

  Set<FieldRef> writtenFields() {
    return writtenFields;
  }

  /** Everything reachable from this method too; returns when nothing new is found. */
  void reachFrom(MethodRef root) {
    reach(root, null, Position.NONE);
    do {
      while (!pending.isEmpty()) {
        link(pending.remove());
      }
      reachVirtually();
    } while (!pending.isEmpty());
  }

  /** What virtual calls reach changes only with them and with the classes made. */
  private void reachVirtually() {
    int known = virtualSites.size() + instantiated.size();
    if (known > followed) {
      followed = known;
      virtualSites.forEach(
          site -> site.targets(this).forEach(t -> reach(t, site.caller(), site.position())));
    }
  }

  /** The classes that objects are made of, a class before its superclasses. */
  List<String> deepestFirst() {
    if (deepestFirst.size() < instantiated.size()) {
      Map<String, Integer> depths = new HashMap<>();
      instantiated.forEach(c -> depths.put(c, pool.depth(c)));
      Comparator<String> byDepth = Comparator.comparingInt(depths::get);
      deepestFirst = instantiated.stream().sorted(byDepth.reversed()).toList();
    }
    return deepestFirst;
  }

  /** A method is reachable. */
  void reach(MethodRef method, @Nullable MethodRef caller, Position position) {
    if (reached.putIfAbsent(method, new Reach(caller, position)) == null) {
      pending.add(method);
    }
  }

  /** Objects of the class are made. */
  void instantiate(String className) {
    instantiated.add(className);
  }

  /** A field is read. */
  void read(FieldRef field) {
    readFields.add(field);
  }

  /** A field is written. */
  void write(FieldRef field) {
    writtenFields.add(field);
  }

  /** A class is used in a way that initialises it, and others before it. */
  void initialise(String className, MethodRef caller, Position position) {
    ClassDef def = pool.find(className);
    if (def == null) {
      return;
    }
    InitialisedBefore.of(pool, def).forEach(each -> initialise(each, caller, position));
    if (def.method(MethodRef.CLINIT, "()V") != null) {
      MethodRef initialiser = new MethodRef(def.name(), MethodRef.CLINIT, "()V");
      initialisers.add(initialiser);
      reach(initialiser, caller, position);
    }
  }

  /** A call whose method is decided when all classes are known. */
  void add(VirtualSite site) {
    virtualSites.add(site);
  }

  /** Decides the virtual calls, when everything is reached. */
  void resolveVirtualCalls() {
    // A dispatcher made for one site may have sites of its own.
    for (int i = 0; i < virtualSites.size(); i++) {
      virtualSites.get(i).resolve(this);
    }
  }

  /** A call of which one function for all objects stands until their possible classes are known. */
  void addOpenCall(VirtualSite site, Map<String, MethodRef> targets) {
    MethodRef dispatcher = synthesized.openDispatcher(site.method(), targets);
    site.dispatch(this, dispatcher);
    Diagnostic example = explained(Diagnostic.at(site.position(), Code.D0314), site.caller());
    openCalls.add(new OpenCall(dispatcher, targets, example));
  }

  List<OpenCall> openCalls() {
    return openCalls;
  }

  /** Reports what is wrong in a method, with the chain of callers. */
  void report(Diagnostic diagnostic, MethodRef method) {
    report.accept(explained(diagnostic, method));
  }

  /** Keeps what is wrong only because of something else, if that is reported. */
  void reportIfAlone(Diagnostic diagnostic, MethodRef method) {
    consequences.add(explained(diagnostic, method));
  }

  List<Diagnostic> consequences() {
    return consequences;
  }

  /** Keeps a warning about a method, with the chain of callers, until all is linked. */
  void doubt(Diagnostic diagnostic, MethodRef method) {
    doubts.add(explained(diagnostic, method));
  }

  List<Diagnostic> doubts() {
    return doubts;
  }

  /** With the chain of callers of the method that it is about. */
  Diagnostic explained(Diagnostic diagnostic, MethodRef method) {
    Reach reach = reached.get(method);
    if (diagnostic.position().line() == 0 && reach != null && reach.caller() != null) {
      // A method that the compiler has made has no source; what asked for it has.
      return explained(diagnostic.movedTo(reach.position()), reach.caller());
    }
    return diagnostic.because(chain(method));
  }

  private void link(MethodRef method) {
    try {
      Func func = synthesized.find(method);
      if (func == null) {
        func = build(method);
      }
      program.functions().put(method, func);
      new FunctionLinker(this, func).link();
    } catch (DiagnosticException e) {
      report(e.diagnostic(), method);
    }
  }

  /**
   * Is the method made for what a record's own method makes of a component? Whether objects come
   * there depends on the records that are asked, of which a text is asked of all that there are.
   */
  boolean isForComponent(MethodRef method) {
    Reach reach = synthesized.has(method) ? reached.get(method) : null;
    MethodRef caller = reach == null ? null : reach.caller();
    return caller != null && (synthesized.isRecordMethod(caller) || isForComponent(caller));
  }

  private Func build(MethodRef method) {
    ClassDef owner = pool.find(method.owner());
    MethodDef def = owner == null ? null : owner.method(method.name(), method.descriptor());
    if (def == null || def.code() == null) {
      Position position = reached.get(method).position();
      throw new DiagnosticException(
          Diagnostic.at(
              position, Code.D0301, Names.readable(method.owner()) + "." + method.name(), ""));
    }
    Func func = SsaBuilder.build(owner, def, pool);
    func.refused().forEach(refused -> report(refused, method));
    return func;
  }

  /** From the method's callers up to the callback, in words. */
  private List<Label> chain(MethodRef method) {
    List<Label> chain = new ArrayList<>();
    Set<MethodRef> seen = new LinkedHashSet<>();
    MethodRef called = method;
    Reach reach = reached.get(method);
    while (reach != null && reach.caller() != null && seen.add(reach.caller())) {
      MethodRef caller = reach.caller();
      if (!Names.isLibrary(caller.owner())) {
        String text = "called from " + Names.readable(caller);
        chain.add(Label.call(text, reach.position(), nameOfCall(called)));
      }
      called = caller;
      reach = reached.get(caller);
    }
    return chain;
  }

  /** The name that stands where it is called. */
  private static String nameOfCall(MethodRef method) {
    return method.isConstructor()
        ? method.owner().substring(method.owner().lastIndexOf('/') + 1)
        : method.name();
  }
}
