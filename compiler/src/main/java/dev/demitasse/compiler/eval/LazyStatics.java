package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.interp.InterpreterTrap;
import dev.demitasse.compiler.ssa.interp.Statics;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final Supplier<String> initialising;
  private final Set<String> begun = new HashSet<>();
  private final Map<FieldRef, Object> values = new LinkedHashMap<>();

  /**
   * Nothing is initialised.
   *
   * @param initialising the class whose initialiser is running at the time; of nested ones the
   *     innermost
   */
  LazyStatics(Program program, World world, Supplier<String> initialising) {
    this.program = program;
    this.world = world;
    this.initialising = initialising;
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
    return value(field);
  }

  @Override
  public void put(FieldRef field, @Nullable Object value) {
    requireOwn(field, "writes");
    values.put(field, value);
  }

  /** Others may have other values by the time that the module runs. */
  private void requireOwn(FieldRef field, String access) {
    if (!field.owner().equals(initialising.get())) {
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
