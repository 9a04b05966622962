package dev.demitasse.compiler.eval;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.interp.ByteMemory;
import dev.demitasse.compiler.ssa.interp.HostFunctions;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.compiler.ssa.interp.Stopped;
import dev.demitasse.compiler.ssa.interp.ThrownInIr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Runs the initialisers of the classes that the program uses, and puts the values of final static
 * fields where they are read:
 *
 * <pre>
 * get_static dev/x/Color.RED:Ldev/x/Color;  ⇒  object #0
 * get_static dev/x/A.LIMIT:I                ⇒  i32.const 100
 * </pre>
 *
 * <p>Strings and Bytes become {@code text}. An initialiser that cannot run here is a {@link
 * Code#D0501}.
 */
public final class EvaluateStatics {
  private static final long STEPS_OF_A_CLASS = 10_000_000;

  /**
   * What came of it.
   *
   * @param variables what the static fields that are not final hold at first, as far as
   *     initialisers have set them
   * @param problems a message for each class whose initialiser cannot be evaluated
   */
  public record Outcome(Map<FieldRef, Object> variables, List<Diagnostic> problems) {}

  private final Program program;
  private final World world;
  private final long stepsOfAClass;
  private final LazyStatics statics;
  private final Interpreter interpreter;
  private final List<Diagnostic> problems = new ArrayList<>();

  private EvaluateStatics(Program program, World world, long stepsOfAClass) {
    this.program = program;
    this.world = world;
    this.stepsOfAClass = stepsOfAClass;
    this.statics = new LazyStatics(program, world, this::trace);
    this.interpreter = new Interpreter(program, world, statics, HostFunctions.NONE, stepsOfAClass);
    interpreter.setGlobal("heap", ByteMemory.HEAP_BASE);
  }

  /**
   * Evaluates the initialisers of a program, replaces the reads of final fields, and removes the
   * initialisers.
   */
  public static Outcome run(Program program, World world) {
    return run(program, world, STEPS_OF_A_CLASS);
  }

  static Outcome run(Program program, World world, long stepsOfAClass) {
    EvaluateStatics evaluation = new EvaluateStatics(program, world, stepsOfAClass);
    evaluation.initialise(evaluation.uses());
    if (evaluation.statics.isCircular()) {
      evaluation.problems.addAll(evaluation.orders().problems());
    }
    evaluation.settle();
    program.functions().keySet().removeIf(Initialisers::isInitialiser);
    program.functions().values().forEach(evaluation::replaceReads);
    program.functions().values().forEach(DropCopies::in);
    return new Outcome(evaluation.variables(), List.copyOf(evaluation.problems));
  }

  /**
   * The classes in the order in which they are used, after those that are used before: the first
   * one of all, and the one whose code uses them.
   */
  private Set<List<String>> uses() {
    Set<List<String>> uses = new LinkedHashSet<>();
    for (Func func : program.functions().values()) {
      if (!Initialisers.isInitialiser(func.method())) {
        func.values()
            .map(value -> Interpreter.usedClass(value.insn()))
            .filter(Objects::nonNull)
            .forEach(used -> uses.add(List.of(world.first(), func.method().owner(), used)));
      }
    }
    return uses;
  }

  private void initialise(Set<List<String>> uses) {
    uses.forEach(classes -> classes.forEach(this::initialise));
  }

  /** What would be if each of the uses were the first one. */
  private UseOrders orders() {
    return new UseOrders(uses().stream().map(this::startingWith).toList(), this::written);
  }

  private LazyStatics startingWith(List<String> classes) {
    EvaluateStatics other = new EvaluateStatics(program, world, stepsOfAClass);
    classes.forEach(other::initialise);
    other.settle();
    return other.statics;
  }

  private void initialise(String className) {
    try {
      interpreter.initialise(className);
    } catch (Stopped stop) {
      problems.add(problem(stop));
      // What is above it has begun, so this goes on with what is left.
      initialise(className);
    }
  }

  private static Diagnostic problem(Stopped stop) {
    String why = (stop instanceof ThrownInIr ? "it throws " : "") + stop.getMessage();
    List<String> running = Initialisers.running(stop.trace());
    return Diagnostic.at(
        Initialisers.authorsPlace(stop.trace()),
        Code.D0501,
        Readable.className(running.get(0)),
        why);
  }

  private List<Stopped.Place> trace() {
    return interpreter.trace();
  }

  private void settle() {
    HeapSnapshot snapshot = new HeapSnapshot(interpreter.memory());
    for (Map.Entry<FieldRef, Object> entry : statics.values().entrySet()) {
      try {
        entry.setValue(snapshot.settled(entry.getValue()));
      } catch (IllegalArgumentException e) {
        String owner = Readable.className(entry.getKey().owner());
        Position position = written(entry.getKey());
        problems.add(Diagnostic.at(position, Code.D0501, owner, e.getMessage()));
      }
    }
  }

  /** Where the initialiser, which has run, writes a field first. */
  private Position written(FieldRef field) {
    MethodRef initialiser = new MethodRef(field.owner(), MethodRef.CLINIT, "()V");
    return program
        .functions()
        .get(initialiser)
        .values()
        .filter(v -> v.insn() instanceof Insn.PutStatic put && put.field().equals(field))
        .map(Value::position)
        .findFirst()
        .orElse(Position.NONE);
  }

  private Map<FieldRef, Object> variables() {
    Map<FieldRef, Object> variables = new LinkedHashMap<>(statics.values());
    variables.keySet().removeIf(world::isFinal);
    return variables;
  }

  private void replaceReads(Func func) {
    for (Block block : func.blocks()) {
      for (Value value : block.body()) {
        if (value.insn() instanceof Insn.GetStatic read && world.isFinal(read.field())) {
          value.redefine(constant(read.field()));
        }
      }
    }
  }

  private Insn constant(FieldRef field) {
    Object value = statics.value(field);
    if (value instanceof String text) {
      return new Insn.Text(text);
    }
    if (value instanceof HeapObject object) {
      return new Insn.ObjectRef(object);
    }
    return value == null ? Insn.Const.ofNull() : new Insn.Const(field.type(), Slots.bits(value));
  }
}
