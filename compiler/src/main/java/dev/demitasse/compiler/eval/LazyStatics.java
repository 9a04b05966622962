package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.interp.InterpreterTrap;
import dev.demitasse.compiler.ssa.interp.Statics;
import dev.demitasse.compiler.ssa.interp.Stopped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The static fields while initialisers run: each class is initialised when it is first used, what
 * it extends before it.
 */
final class LazyStatics implements Statics {
  private final Program program;
  private final World world;
  private final Supplier<List<Stopped.Place>> trace;
  private final Set<String> begun = new HashSet<>();
  private final Set<String> finished = new HashSet<>();

  /** For each class that was used first of those that it extends, the initialisers left to run. */
  private final Map<String, Deque<MethodRef>> chains = new HashMap<>();

  /** The class in such a chain of which the initialiser was run last. */
  private final Map<String, String> current = new HashMap<>();

  /** The classes of initialisers that are left. */
  private final Set<String> waiting = new HashSet<>();

  private final Map<FieldRef, Object> values = new LinkedHashMap<>();
  private final Map<EarlyRead, Position> earlyReads = new LinkedHashMap<>();
  private boolean isCircular;

  /**
   * A read of a field that is not set yet, as the initialiser of its class waits for another one.
   *
   * @param reader the class whose initialiser reads it
   */
  record EarlyRead(FieldRef field, String reader) {}

  /**
   * Nothing is initialised.
   *
   * @param trace what is running at the time, the innermost first
   */
  LazyStatics(Program program, World world, Supplier<List<Stopped.Place>> trace) {
    this.program = program;
    this.world = world;
    this.trace = trace;
  }

  /**
   * A class that has begun counts as initialised (JLS §12.4.2: the same thread goes on), also while
   * what it extends is initialised.
   */
  @Override
  public @Nullable MethodRef initialiser(String className) {
    if (finished.contains(className)) {
      return null;
    }
    Deque<MethodRef> left = chains.computeIfAbsent(className, this::begin);
    MethodRef next = left.isEmpty() || isChainRunning(className) ? null : left.pop();
    if (next == null) {
      isCircular |= isWaiting(className);
    } else {
      current.put(className, next.owner());
      waiting.remove(next.owner());
    }
    return next;
  }

  /** The initialisers of the class and of what it extends, its own last. */
  private Deque<MethodRef> begin(String className) {
    Deque<MethodRef> chain = new ArrayDeque<>();
    for (String each = className; each != null && begun.add(each); each = world.superclass(each)) {
      MethodRef own = new MethodRef(each, MethodRef.CLINIT, "()V");
      if (program.functions().containsKey(own)) {
        chain.push(own);
        waiting.add(each);
      }
    }
    return chain;
  }

  private boolean isChainRunning(String className) {
    String now = current.get(className);
    return now != null && Initialisers.running(trace.get()).contains(now);
  }

  /** Has it begun, and is something else initialised before it goes on? */
  private boolean isWaiting(String className) {
    if (finished.contains(className)) {
      return false;
    }
    List<String> running = Initialisers.running(trace.get());
    if (waiting.contains(className)) {
      return !running.isEmpty();
    }
    if (!running.contains(className)) {
      finished.add(className);
      return false;
    }
    return !running.get(0).equals(className);
  }

  @Override
  public @Nullable Object get(FieldRef field) {
    if (!world.isFinal(field)) {
      requireOwn(field, "reads");
    }
    if (isWaiting(field.owner())) {
      noteCircle(field);
    }
    return value(field);
  }

  @Override
  public void put(FieldRef field, @Nullable Object value) {
    requireOwn(field, "writes");
    values.put(field, value);
  }

  /** A field of a class is read while its initialiser waits for the one that reads it. */
  private void noteCircle(FieldRef field) {
    isCircular = true;
    if (!values.containsKey(field) && world.initialValue(field) == null) {
      String reader = Initialisers.running(trace.get()).get(0);
      earlyReads.put(new EarlyRead(field, reader), Initialisers.authorsPlace(trace.get()));
    }
  }

  /** Do initialisers use classes whose initialisers wait for them? */
  boolean isCircular() {
    return isCircular;
  }

  /** The reads that came too early, and where they are. */
  Map<EarlyRead, Position> earlyReads() {
    return earlyReads;
  }

  boolean hasBegun(String className) {
    return begun.contains(className);
  }

  /** Others may have other values by the time that the module runs. */
  private void requireOwn(FieldRef field, String access) {
    List<String> running = Initialisers.running(trace.get());
    if (running.isEmpty() || !running.get(0).equals(field.owner())) {
      String name = Readable.className(field.owner()) + "." + field.name();
      throw new InterpreterTrap(
          "it " + access + " " + name + ", a static field of another class that is not final");
    }
  }

  /** What the field holds; with the initialisers having run, its value in the module. */
  @Nullable
  Object value(FieldRef field) {
    if (values.containsKey(field)) {
      return values.get(field);
    }
    Object initial = world.initialValue(field);
    return initial != null ? initial : Slots.zero(field.descriptor());
  }

  /** The fields that initialisers have set. Changeable. */
  Map<FieldRef, Object> values() {
    return values;
  }
}
