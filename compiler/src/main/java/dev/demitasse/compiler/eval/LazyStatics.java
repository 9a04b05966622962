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

  /** A class that has begun counts as initialised (JLS §12.4.2: the same thread goes on). */
  @Override
  public @Nullable MethodRef initialiser(String className) {
    if (begun.contains(className)) {
      return null;
    }
    String above = world.superclass(className);
    MethodRef first = above == null ? null : initialiser(above);
    if (first != null) {
      return first;
    }
    begun.add(className);
    MethodRef own = new MethodRef(className, MethodRef.CLINIT, "()V");
    return program.functions().containsKey(own) ? own : null;
  }

  @Override
  public @Nullable Object get(FieldRef field) {
    if (!world.isFinal(field)) {
      requireOwn(field, "reads");
    }
    if (!finished.contains(field.owner())) {
      noteCircle(field);
    }
    return value(field);
  }

  @Override
  public void put(FieldRef field, @Nullable Object value) {
    requireOwn(field, "writes");
    values.put(field, value);
  }

  /** Is a field of a class read while its initialiser waits for the one that reads it? */
  private void noteCircle(FieldRef field) {
    List<String> running = Initialisers.running(trace.get());
    if (!running.contains(field.owner())) {
      finished.add(field.owner());
    } else if (!running.get(0).equals(field.owner())) {
      isCircular = true;
      if (!values.containsKey(field) && world.initialValue(field) == null) {
        earlyReads.put(
            new EarlyRead(field, running.get(0)), Initialisers.authorsPlace(trace.get()));
      }
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
