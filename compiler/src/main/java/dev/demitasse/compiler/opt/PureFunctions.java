package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.eval.HeapSnapshot;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Address;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.Global;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Insn.New;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Insn.PutField;
import dev.demitasse.compiler.ssa.Insn.Text;
import dev.demitasse.compiler.ssa.Jump.Return;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.interp.Classes;
import dev.demitasse.compiler.ssa.interp.HostFunctions;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.compiler.ssa.interp.Statics;
import dev.demitasse.compiler.ssa.interp.Stopped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions whose result follows from their arguments: they write nothing but what they make
 * themselves, make nothing but texts, call nothing but each other, and read constants only. Which
 * bytes a load reads and a store writes cannot be seen beforehand, so it is checked when it runs.
 */
final class PureFunctions {
  private static final long MAX_STEPS = 100_000;

  /** How much longer than what it is made of a text may be: it is a literal of the module. */
  private static final int MORE = 128;

  /** So long may a text be that is made of several; doubled again and again it is never short. */
  private static final int MOST_TOGETHER = 4096;

  /** Runs first to place something before all texts. */
  private static final MethodRef SHIFT = new MethodRef("", "shift", "()V");

  private static final Blob SHIFTED_BY = new Blob("\0".repeat(997 * Long.BYTES));

  /** What makes a text: objects of these classes are never constants, so nobody else has them. */
  private static final Set<String> MAKERS =
      Set.of(
          HeapReads.OCTETS,
          "dev/demitasse/guest/GuestString",
          "dev/demitasse/guest/GuestBytes",
          "dev/demitasse/guest/GuestBytes$Builder");

  private final World world;
  private final Program program;
  private final Set<MethodRef> pure = new LinkedHashSet<>();
  private final Map<MethodRef, List<MethodRef>> callers = new HashMap<>();
  private @Nullable Set<MethodRef> worth;
  private @Nullable Program checked;

  PureFunctions(Program program, World world) {
    this.world = world;
    this.program = program;
    program.functions().values().stream()
        .filter(this::isAlonePure)
        .forEach(f -> pure.add(f.method()));
    pure.forEach(m -> callees(m).forEach(c -> callers(c).add(m)));
    List<MethodRef> others = new ArrayList<>(callers.keySet());
    others.removeAll(pure);
    pure.removeAll(withCallers(others));
  }

  private List<MethodRef> callers(MethodRef function) {
    return callers.computeIfAbsent(function, f -> new ArrayList<>());
  }

  private List<MethodRef> callees(MethodRef function) {
    List<MethodRef> called = new ArrayList<>();
    program
        .functions()
        .get(function)
        .values()
        .forEach(
            v -> {
              if (v.insn() instanceof Call call) {
                called.add(call.method());
              }
            });
    return called;
  }

  /** These functions, and all that call one of them, directly or not. */
  private Set<MethodRef> withCallers(List<MethodRef> functions) {
    Set<MethodRef> found = new HashSet<>(functions);
    Deque<MethodRef> open = new ArrayDeque<>(functions);
    while (!open.isEmpty()) {
      callers(open.pop()).stream().filter(found::add).forEach(open::push);
    }
    return found;
  }

  private Program checked() {
    if (checked == null) {
      checked = new Program(program.name());
      pure.forEach(m -> checked.functions().put(m, CheckedMemory.in(program.functions().get(m))));
      Func shift = new Func(SHIFT, Type.VOID);
      shift.append(shift.entry(), new Address(SHIFTED_BY, 0), Position.NONE);
      shift.entry().end(new Return(null));
      checked.functions().put(SHIFT, shift);
    }
    return checked;
  }

  /**
   * Would a call of it be worth evaluating, rather than having its code where it is called? True of
   * those that loop or make texts, or call one that does.
   */
  boolean isWorthEvaluating(MethodRef function) {
    if (worth == null) {
      worth = withCallers(pure.stream().filter(this::isLong).toList());
    }
    return pure.contains(function) && worth.contains(function);
  }

  private boolean isLong(MethodRef function) {
    Func func = program.functions().get(function);
    return Loops.has(func) || func.values().anyMatch(v -> isStore(v.insn()));
  }

  private static boolean isStore(Insn insn) {
    return insn instanceof Memory access && !access.op().isLoad();
  }

  /** Is it a direct call of one of them? */
  boolean contains(Call call) {
    return isDirect(call) && call.result() != Type.VOID && pure.contains(call.method());
  }

  private static boolean isDirect(Call call) {
    return call.dispatch() == Insn.Dispatch.STATIC || call.dispatch() == Insn.Dispatch.SPECIAL;
  }

  private boolean isAlonePure(Func func) {
    return func.values().allMatch(v -> isPure(v.insn()));
  }

  private boolean isPure(Insn insn) {
    return switch (insn.kind()) {
      case CONST, TEXT, OBJECT_REF, CHECK, INSTANCE_OF, ARRAY_LENGTH -> true;
      case ADDRESS -> isConstant(((Address) insn).datum());
      case ARITH -> !isPointer(((Arith) insn).op());
      case GET_FIELD -> isConstant(((GetField) insn).field());
      case ARRAY_LOAD ->
          ((ArrayLoad) insn).array().insn() instanceof ObjectRef ref
              && world.isConstant(ref.object());
      case MEMORY -> true;
      case GLOBAL -> ((Global) insn).name().equals(CheckedMemory.HEAP);
      case NEW -> MAKERS.contains(((New) insn).className());
      case PUT_FIELD -> MAKERS.contains(((PutField) insn).field().owner());
      case CALL -> isDirect((Call) insn);
      default -> false;
    };
  }

  private static boolean isConstant(Datum datum) {
    return datum instanceof Blob || datum instanceof Datum.Words words && words.isConstant();
  }

  private static boolean isPointer(Op op) {
    return op == Op.REF_TO_ADDRESS || op == Op.ADDRESS_TO_REF;
  }

  private boolean isConstant(FieldRef field) {
    return MAKERS.contains(field.owner()) || world.isConstant(field);
  }

  /**
   * What the call answers for these constants; null if it throws, takes long, leaves the constants,
   * or makes a long text of short ones.
   */
  @Nullable
  Insn result(Call call) {
    Insn result = run(call, false);
    // An answer that depends on where the texts are is different when they are elsewhere.
    boolean isWanted = result != null && !isTooLong(result, call);
    return isWanted && result.equals(run(call, true)) ? result : null;
  }

  private static boolean isTooLong(Insn result, Call call) {
    IntSummaryStatistics given =
        call.operands().stream()
            .map(Value::insn)
            .distinct()
            .mapToInt(PureFunctions::length)
            .summaryStatistics();
    long together = Math.min(given.getSum(), MOST_TOGETHER);
    return length(result) > Math.max(together, given.getMax()) + MORE;
  }

  private static int length(Insn constant) {
    return constant instanceof Text text ? text.latin1().length() : 0;
  }

  private @Nullable Insn run(Call call, boolean elsewhere) {
    Interpreter interpreter =
        new Interpreter(
            checked(), new KnownClasses(world), new NoStatics(), HostFunctions.NONE, MAX_STEPS);
    CheckedMemory.beginHeap(interpreter, elsewhere ? SHIFTED_BY.size() : 0);
    Object[] arguments = call.operands().stream().map(v -> slot(v.insn())).toArray();
    try {
      if (elsewhere) {
        interpreter.call(SHIFT);
      }
      Object result = interpreter.call(call.method(), arguments);
      return Constants.ofSlot(
          new HeapSnapshot(interpreter.memory()).settled(result), call.result());
    } catch (Stopped | UnsupportedOperationException | IllegalArgumentException noResult) {
      return null;
    }
  }

  private static @Nullable Object slot(Insn constant) {
    if (constant instanceof Text text) {
      return text.latin1();
    }
    return constant instanceof ObjectRef ref
        ? ref.object()
        : Slots.ofBits(((Const) constant).type(), ((Const) constant).bits());
  }

  /** What is known of classes; a question without an answer ends the evaluation. */
  private record KnownClasses(World world) implements Classes {
    @Override
    public @Nullable MethodRef target(MethodRef method, String receiverClass) {
      return null;
    }

    @Override
    public boolean isSubclass(String className, String superName) {
      Boolean known = world.isInstance(className, superName);
      if (known == null) {
        throw new UnsupportedOperationException(
            className + " and " + superName + " may be related");
      }
      return known;
    }
  }

  /** Pure functions read none. */
  private static final class NoStatics implements Statics {
    @Override
    public Object get(FieldRef field) {
      throw new UnsupportedOperationException(field.toString());
    }

    @Override
    public void put(FieldRef field, @Nullable Object value) {
      throw new UnsupportedOperationException(field.toString());
    }
  }
}
