package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Block;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Func;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Address;
import dev.demitasse.compiler.ssa.Insn.Arith;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.Call;
import dev.demitasse.compiler.ssa.Insn.Check;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Insn.Text;
import dev.demitasse.compiler.ssa.Jump.Return;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.Value;
import dev.demitasse.compiler.ssa.interp.ByteMemory;
import dev.demitasse.compiler.ssa.interp.Classes;
import dev.demitasse.compiler.ssa.interp.HostFunctions;
import dev.demitasse.compiler.ssa.interp.Interpreter;
import dev.demitasse.compiler.ssa.interp.Statics;
import dev.demitasse.compiler.ssa.interp.Stopped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The functions whose result follows from their arguments: they write nothing, make nothing, call
 * nothing but each other, and read constants only. That a load reads constant bytes cannot be seen
 * beforehand, so it is checked when it runs.
 */
final class PureFunctions {
  private static final long MAX_STEPS = 100_000;

  /** Runs first to place something before all texts. */
  private static final MethodRef SHIFT = new MethodRef("", "shift", "()V");

  private static final Blob SHIFTED_BY = new Blob("\0".repeat(997 * Long.BYTES));

  private final World world;
  private final Program checked;
  private final Set<MethodRef> pure = new LinkedHashSet<>();

  PureFunctions(Program program, World world) {
    this.world = world;
    this.checked = new Program(program.name());
    program.functions().values().stream()
        .filter(this::isAlonePure)
        .forEach(f -> pure.add(f.method()));
    while (pure.removeIf(m -> !callsOnlyPure(program.functions().get(m)))) {
      // What calls the removed ones goes next.
    }
    pure.forEach(m -> checked.functions().put(m, withCheckedLoads(program.functions().get(m))));
    Func shift = new Func(SHIFT, Type.VOID);
    shift.append(shift.entry(), new Address(SHIFTED_BY, 0), Position.NONE);
    shift.entry().end(new Return(null));
    checked.functions().put(SHIFT, shift);
  }

  /** Is it a direct call of one of them? */
  boolean contains(Call call) {
    return isDirect(call) && pure.contains(call.method());
  }

  private static boolean isDirect(Call call) {
    return call.dispatch() == Insn.Dispatch.STATIC || call.dispatch() == Insn.Dispatch.SPECIAL;
  }

  private boolean isAlonePure(Func func) {
    return func.result() != Type.VOID
        && func.blocks().stream().flatMap(b -> b.body().stream()).allMatch(v -> isPure(v.insn()));
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
      case MEMORY -> ((Memory) insn).op().isLoad();
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
    return field.owner().equals(HeapReads.OCTETS) || world.isConstant(field);
  }

  private boolean callsOnlyPure(Func func) {
    return func.blocks().stream()
        .flatMap(b -> b.body().stream())
        .allMatch(v -> !(v.insn() instanceof Call call) || pure.contains(call.method()));
  }

  /**
   * A copy that ends in the one exception that nothing catches where it would load from anywhere
   * but constants.
   */
  private static Func withCheckedLoads(Func func) {
    Func copy = new Func(func.method(), func.result());
    Copy into = new Copy(copy, p -> p);
    for (Value param : func.params()) {
      into.put(param, copy.addParam(copy.entry(), param.type(), param.className()));
    }
    into.put(func.entry(), copy.entry());
    for (Block block : into.add(func.blocks())) {
      for (Value value : List.copyOf(block.body())) {
        if (value.insn() instanceof Memory load) {
          block.body().addAll(block.body().indexOf(value), check(copy, load));
        }
      }
    }
    return copy;
  }

  private static List<Value> check(Func func, Memory load) {
    Value start = func.newValue(Const.ofInt(ByteMemory.CONSTANTS), null, Position.NONE);
    Value address = load.operands().get(0);
    Value inside = func.newValue(Arith.of(Op.I32_GE_U, address, start), null, Position.NONE);
    Value check = func.newValue(new Check(Guard.MEMORY, List.of(inside)), null, Position.NONE);
    return List.of(start, inside, check);
  }

  /**
   * What the call answers for these constants; null if it throws, takes long, or leaves the
   * constants.
   */
  @Nullable
  Insn result(Call call) {
    Insn result = run(call, false);
    // An answer that depends on where the texts are is different when they are elsewhere.
    return result != null && result.equals(run(call, true)) ? result : null;
  }

  private @Nullable Insn run(Call call, boolean elsewhere) {
    Interpreter interpreter =
        new Interpreter(
            checked, new KnownClasses(world), new NoStatics(), HostFunctions.NONE, MAX_STEPS);
    Object[] arguments = call.operands().stream().map(v -> slot(v.insn())).toArray();
    try {
      if (elsewhere) {
        interpreter.call(SHIFT);
      }
      return Constants.ofSlot(interpreter.call(call.method(), arguments), call.result());
    } catch (Stopped | UnsupportedOperationException noResult) {
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
