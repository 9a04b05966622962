package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Jump;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Target;
import dev.demitasse.compiler.ssa.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Runs functions of a program, one at a time, or one while another waits for its host; memory,
 * variables and statics stay as the last one left them.
 */
public final class Interpreter {
  private static final int MAX_DEPTH = 2000;

  private final Program program;
  private final Classes classes;
  private final Statics statics;
  private final Operations operations;
  private final long stepsOfCall;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private long steps;
  private long taken;
  private @Nullable Object result;

  /**
   * Nothing has run yet.
   *
   * @param steps how many instructions and jumps one {@link #call} may execute
   */
  public Interpreter(
      Program program, Classes classes, Statics statics, HostFunctions host, long steps) {
    this.program = program;
    this.classes = classes;
    this.statics = statics;
    this.operations = new Operations(program, new Types(classes), statics, host);
    this.stepsOfCall = steps;
  }

  /** The memory, as the last function left it. */
  public ByteMemory memory() {
    return operations.memory();
  }

  /** Sets a variable by its raw bits; the program need not declare it. */
  public void setGlobal(String name, long bits) {
    operations.setGlobal(name, bits);
  }

  /** A variable by its raw bits; 0 if it was never set. */
  public long global(String name) {
    return operations.global(name);
  }

  /** The functions that are running, the innermost first. */
  public List<Stopped.Place> trace() {
    return frames.stream().map(Frame::place).toList();
  }

  /** How many steps all calls have taken that are over. */
  public long taken() {
    return taken;
  }

  /** The classes whose static initialisers are running, the innermost first. */
  public List<String> initialising() {
    return frames.isEmpty() ? List.of() : frames.peek().initialising();
  }

  /**
   * Runs a function; the result is null for one without.
   *
   * @param args the values of the parameters, the receiver first
   * @throws Stopped if it does not return
   */
  public @Nullable Object call(MethodRef method, Object... args) {
    List<Frame> waiting = List.copyOf(frames);
    frames.clear();
    steps = stepsOfCall;
    try {
      push(method, Arrays.asList(args), false);
      while (!frames.isEmpty()) {
        runUntilCallOrEnd();
      }
      return result;
    } catch (Stopped stop) {
      stop.stoppedAt(trace());
      throw stop;
    } finally {
      taken += stepsOfCall - steps;
      frames.clear();
      frames.addAll(waiting);
    }
  }

  /**
   * Runs the initialiser of a class and of what that uses, if they have not run; by {@link
   * Statics#initialiser}.
   */
  public void initialise(String className) {
    for (MethodRef m = statics.initialiser(className);
        m != null;
        m = statics.initialiser(className)) {
      call(m);
    }
  }

  private void push(MethodRef method, List<Object> args, boolean initialiser) {
    Func func = program.functions().get(method);
    if (func == null) {
      throw new InterpreterTrap("it calls " + method + ", which is not there");
    }
    if (frames.size() >= MAX_DEPTH) {
      throw new OutOfSteps("its calls are nested deeper than " + MAX_DEPTH);
    }
    frames.push(new Frame(func, args, initialiser, runningWith(method)));
  }

  private List<String> runningWith(MethodRef method) {
    List<String> running = initialising();
    if (!method.name().equals(MethodRef.CLINIT)) {
      return running;
    }
    List<String> more = new ArrayList<>(List.of(method.owner()));
    more.addAll(running);
    return more;
  }

  private void runUntilCallOrEnd() {
    Frame frame = frames.peek();
    try {
      while (frame == frames.peek()) {
        step(frame);
      }
    } catch (ThrownInIr thrown) {
      unwind(thrown);
    } catch (ArithmeticException trap) {
      throw new InterpreterTrap(trap.getMessage());
    }
  }

  private void charge(long more) {
    steps -= more;
    if (steps < 0) {
      throw new OutOfSteps("it takes too many steps");
    }
  }

  private void step(Frame frame) {
    charge(1);
    Value value = frame.current();
    if (value == null) {
      jump(frame, frame.jump());
      return;
    }
    Insn insn = value.insn();
    if (initialises(insn)) {
      return;
    }
    if (insn instanceof Insn.Call call) {
      call(frame, call);
    } else {
      Object computed = operations.compute(insn, frame);
      charge(Costs.of(insn, frame));
      frame.advance(computed);
    }
  }

  /**
   * The class that an instruction uses, so that its initialiser runs before: by creating an object,
   * such as that of a lambda, calling a static method or accessing a static field (JLS §12.4.1).
   * Null for other instructions.
   */
  public static @Nullable String usedClass(Insn insn) {
    return switch (insn.kind()) {
      case NEW -> ((Insn.New) insn).className();
      case OBJECT_REF -> ((Insn.ObjectRef) insn).object().className();
      case GET_STATIC -> ((Insn.GetStatic) insn).field().owner();
      case PUT_STATIC -> ((Insn.PutStatic) insn).field().owner();
      case CALL -> {
        Insn.Call call = (Insn.Call) insn;
        yield call.dispatch() == Insn.Dispatch.STATIC ? call.method().owner() : null;
      }
      default -> null;
    };
  }

  private boolean initialises(Insn insn) {
    String used = usedClass(insn);
    MethodRef initialiser = used == null ? null : statics.initialiser(used);
    if (initialiser != null) {
      push(initialiser, List.of(), true);
    }
    return initialiser != null;
  }

  private void call(Frame frame, Insn.Call call) {
    List<Object> args = Arrays.asList(call.operands().stream().map(frame::get).toArray());
    MethodRef method = call.method();
    if (call.dispatch() == Insn.Dispatch.STATIC) {
      push(method, args, false);
      return;
    }
    Object receiver = args.get(0);
    if (receiver == null) {
      throw new InterpreterTrap("unchecked null receiver of " + method);
    }
    if (method.name().equals("clone") && receiver instanceof HeapObject array && array.isArray()) {
      charge(Costs.ofArray(array.elements().length));
      frame.advance(operations.copy(array));
    } else {
      push(target(call, receiver, call.operands().get(0)), args, false);
    }
  }

  private MethodRef target(Insn.Call call, Object receiver, Value operand) {
    if (call.dispatch() == Insn.Dispatch.SPECIAL) {
      return call.method();
    }
    String receiverClass = Types.classOf(receiver, operand.className());
    MethodRef target = classes.target(call.method(), receiverClass);
    if (target == null) {
      throw new InterpreterTrap(receiverClass + " has no method " + call.method());
    }
    return target;
  }

  private void jump(Frame frame, Jump jump) {
    switch (jump.kind()) {
      case GOTO -> frame.go(((Jump.Goto) jump).target());
      case IF -> frame.go(target(frame, (Jump.If) jump));
      case SWITCH -> frame.go(target(frame, (Jump.Switch) jump));
      case TRY -> frame.go(((Jump.Try) jump).normal());
      case THROW -> throw ThrownInIr.of(frame.get(((Jump.Throw) jump).exception()));
      case UNREACHABLE -> throw new InterpreterTrap("it reaches what is unreachable");
      case RETURN -> {
        Value value = ((Jump.Return) jump).value();
        end(frame, value == null ? null : frame.get(value));
      }
    }
  }

  private static Target target(Frame frame, Jump.If jump) {
    return frame.getInt(jump.condition()) != 0 ? jump.then() : jump.otherwise();
  }

  private static Target target(Frame frame, Jump.Switch jump) {
    int found = jump.keys().indexOf(frame.getInt(jump.selector()));
    return found < 0 ? jump.otherwise() : jump.cases().get(found);
  }

  private void end(Frame frame, @Nullable Object value) {
    frames.pop();
    result = value;
    if (!frames.isEmpty() && !frame.isInitialiser()) {
      frames.peek().advance(value);
    }
  }

  /**
   * Goes to the nearest handler. What leaves an initialiser is caught nowhere, as its class cannot
   * be used.
   */
  private void unwind(ThrownInIr thrown) {
    thrown.stoppedAt(trace());
    while (!thrown.canBeCaught() || !frames.peek().goToHandler(thrown.exception())) {
      Frame left = frames.pop();
      if (frames.isEmpty() || left.isInitialiser()) {
        throw thrown;
      }
    }
  }
}
