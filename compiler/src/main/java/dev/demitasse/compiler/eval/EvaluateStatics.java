package dev.demitasse.compiler.eval;

import dev.demitasse.Nullable;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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

  /** All orders of use together may take so many times what one initialiser may. */
  private static final long ORDERS_STEPS = 3;

  /**
   * What came of it.
   *
   * @param variables what the static fields that are not final hold at first, as far as
   *     initialisers have set them
   * @param problems a message for each class whose initialiser cannot be evaluated
   */
  public record Outcome(Map<FieldRef, Object> variables, List<Diagnostic> problems) {}

  private final Program program;
  private final Program callbacks;
  private final Set<FieldRef> changedLater;
  private final World world;
  private final long stepsOfAClass;
  private final LazyStatics statics;
  private final Interpreter interpreter;
  private final List<Diagnostic> problems = new ArrayList<>();

  private EvaluateStatics(
      Program program,
      Program callbacks,
      Set<FieldRef> changedLater,
      World world,
      long stepsOfAClass) {
    this.program = program;
    this.callbacks = callbacks;
    this.changedLater = changedLater;
    this.world = world;
    this.stepsOfAClass = stepsOfAClass;
    this.statics = new LazyStatics(program, world, changedLater, this::trace, this::initialising);
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
    Program callbacks = Uses.inCallbacks(program);
    Set<FieldRef> changedLater = Uses.changedFields(callbacks);
    EvaluateStatics evaluation =
        new EvaluateStatics(program, callbacks, changedLater, world, stepsOfAClass);
    // What only initialisers reach comes last: no callback uses it first.
    evaluation.initialise(Uses.in(callbacks));
    evaluation.initialise(Uses.in(program));
    evaluation.problems.addAll(evaluation.orders().problems());
    evaluation.settle();
    program.functions().keySet().removeIf(Initialisers::isInitialiser);
    program.functions().values().forEach(evaluation::replaceReads);
    program.functions().values().forEach(DropCopies::in);
    return new Outcome(evaluation.variables(), List.copyOf(evaluation.problems));
  }

  /** The program's first class before all others, then what is used in the order of the code. */
  private void initialise(Set<Uses.Use> uses) {
    initialise(world.first());
    for (Uses.Use use : uses) {
      initialise(use.user());
      initialise(use.used());
    }
  }

  /** What would be if each of the uses in callbacks were the first one. */
  private UseOrders orders() {
    List<LazyStatics> orders = new ArrayList<>();
    long steps = ORDERS_STEPS * stepsOfAClass;
    for (Uses.Use use : Uses.in(callbacks)) {
      String circle = steps < 0 ? null : circle(use);
      if (circle != null) {
        EvaluateStatics other = startingWith(use);
        orders.add(other.statics);
        steps -= other.interpreter.taken();
        if (steps < 0) {
          problems.add(tooManyOrders(circle));
        }
      }
    }
    return new UseOrders(orders, this::written);
  }

  /** If the class of the code leads to a circle itself, what has led to that is the first use. */
  private @Nullable String circle(Uses.Use use) {
    return statics.circle(use.user()) == null ? statics.circle(use.used()) : null;
  }

  private EvaluateStatics startingWith(Uses.Use use) {
    EvaluateStatics other =
        new EvaluateStatics(program, callbacks, changedLater, world, stepsOfAClass);
    other.initialise(Set.of(use));
    other.settle();
    return other;
  }

  private Diagnostic tooManyOrders(String circle) {
    String why = "for all classes that may be used first together, it takes too many steps";
    return Diagnostic.at(begin(circle), Code.D0501, Readable.className(circle), why);
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

  private List<String> initialising() {
    return interpreter.initialising();
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
    return first(
        field.owner(), v -> v.insn() instanceof Insn.PutStatic put && put.field().equals(field));
  }

  /** Where the initialiser of a class begins. */
  private Position begin(String className) {
    return first(className, v -> v.position().line() > 0);
  }

  private Position first(String className, Predicate<Value> such) {
    Func initialiser = program.functions().get(new MethodRef(className, MethodRef.CLINIT, "()V"));
    return initialiser == null
        ? Position.NONE
        : initialiser.values().filter(such).map(Value::position).findFirst().orElse(Position.NONE);
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
