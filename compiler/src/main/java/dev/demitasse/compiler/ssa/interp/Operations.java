package dev.demitasse.compiler.ssa.interp;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.ssa.Arithmetic;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import dev.demitasse.compiler.ssa.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What instructions other than calls compute. */
final class Operations {
  private final ByteMemory memory = new ByteMemory();
  private final Placement placement = new Placement(memory);
  private final Objects objects = new Objects(placement);
  private final Map<String, Long> globals = new HashMap<>();
  private final Types types;
  private final Statics statics;
  private final HostFunctions host;

  Operations(Program program, Types types, Statics statics, HostFunctions host) {
    this.types = types;
    this.statics = statics;
    this.host = host;
    for (Program.Variable v : program.variables()) {
      globals.put(v.name(), v.initial() + (v.fromHeapBase() ? ByteMemory.HEAP_BASE : 0));
    }
  }

  ByteMemory memory() {
    return memory;
  }

  @Nullable
  Object compute(Insn insn, Frame frame) {
    return switch (insn.kind()) {
      case CONST -> Slots.ofBits(((Insn.Const) insn).type(), ((Insn.Const) insn).bits());
      case TEXT -> ((Insn.Text) insn).latin1();
      case OBJECT_REF -> ((Insn.ObjectRef) insn).object();
      case ADDRESS -> placement.of((Insn.Address) insn);
      case ARITH -> arith((Insn.Arith) insn, frame);
      case CHECK -> check((Insn.Check) insn, frame);
      case NEW -> made(HeapObject.ofClass(((Insn.New) insn).className()));
      case GET_FIELD -> getField((Insn.GetField) insn, frame);
      case PUT_FIELD -> putField((Insn.PutField) insn, frame);
      case GET_STATIC -> statics.get(((Insn.GetStatic) insn).field());
      case PUT_STATIC -> putStatic((Insn.PutStatic) insn, frame);
      case NEW_ARRAY -> newArray((Insn.NewArray) insn, frame);
      case ARRAY_LENGTH -> arrayLength((Insn.ArrayLength) insn, frame);
      case ARRAY_LOAD -> arrayLoad((Insn.ArrayLoad) insn, frame);
      case ARRAY_STORE -> arrayStore((Insn.ArrayStore) insn, frame);
      case INSTANCE_OF -> instanceOf((Insn.InstanceOf) insn, frame);
      case HOST_CALL -> hostCall((Insn.HostCall) insn, frame);
      case MEMORY -> memory((Insn.Memory) insn, frame);
      case GLOBAL -> global((Insn.Global) insn, frame);
      case CALL, DYNAMIC ->
          throw new InterpreterTrap("it uses what is not supported here: " + insn.kind());
    };
  }

  private @Nullable Object arith(Insn.Arith arith, Frame frame) {
    List<Value> operands = arith.operands();
    return switch (arith.op()) {
      case SELECT -> frame.get(operands.get(frame.getInt(operands.get(2)) != 0 ? 0 : 1));
      case REF_EQ -> Objects.same(frame.get(operands.get(0)), frame.get(operands.get(1))) ? 1 : 0;
      case REF_TO_ADDRESS -> placement.ofObject(frame.get(operands.get(0)));
      case ADDRESS_TO_REF -> placement.objectAt(frame.getInt(operands.get(0)));
      default -> Slots.ofBits(arith.result(), Arithmetic.apply(arith.op(), bits(operands, frame)));
    };
  }

  private static long[] bits(List<Value> operands, Frame frame) {
    long[] bits = new long[operands.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Slots.bits(frame.get(operands.get(i)));
    }
    return bits;
  }

  private static @Nullable Object check(Insn.Check check, Frame frame) {
    Object first = frame.get(check.operands().get(0));
    boolean holds =
        switch (check.guard()) {
          case NULL -> first != null;
          case INDEX, CHAR_INDEX, BYTE_INDEX, LATIN1 -> {
            int index = (Integer) first;
            yield index >= 0 && index < frame.getInt(check.operands().get(1));
          }
          case ARRAY_LENGTH -> (Integer) first >= 0;
          case INT_DIVISOR, LONG_DIVISOR, CAST, MEMORY -> ((Number) first).longValue() != 0;
        };
    if (holds) {
      return null;
    }
    // Java's own texts hold any char: its initialiser would go on, and no handler run.
    throw check.guard() == Guard.LATIN1 && !frame.initialising().isEmpty()
        ? new InterpreterTrap("it makes a text with the char " + first + ", above 255")
        : ThrownInIr.of(check.guard());
  }

  private HeapObject made(HeapObject object) {
    statics.made(object);
    return object;
  }

  private HeapObject newArray(Insn.NewArray made, Frame frame) {
    return made(Objects.array(made.element(), frame.getInt(made.length())));
  }

  HeapObject copy(HeapObject array) {
    return made(Objects.copy(array));
  }

  private @Nullable Object getField(Insn.GetField get, Frame frame) {
    Object object = frame.get(get.object());
    if (object instanceof HeapObject heapObject) {
      statics.reads(heapObject, get.field());
    }
    return objects.get(get.field(), object);
  }

  private @Nullable Object putField(Insn.PutField put, Frame frame) {
    HeapObject object = Objects.heapObject(frame.get(put.object()));
    statics.writes(object);
    Objects.put(put.field(), object, frame.get(put.value()));
    return null;
  }

  private @Nullable Object putStatic(Insn.PutStatic put, Frame frame) {
    statics.put(put.field(), Objects.narrowed(put.field().descriptor(), frame.get(put.value())));
    return null;
  }

  private static int arrayLength(Insn.ArrayLength length, Frame frame) {
    return Objects.array(frame.get(length.array())).elements().length;
  }

  private static @Nullable Object arrayLoad(Insn.ArrayLoad load, Frame frame) {
    Object[] elements = Objects.array(frame.get(load.array())).elements();
    return elements[Objects.index(elements, frame.getInt(load.index()))];
  }

  private @Nullable Object arrayStore(Insn.ArrayStore store, Frame frame) {
    HeapObject array = Objects.array(frame.get(store.array()));
    Object[] elements = array.elements();
    int index = Objects.index(elements, frame.getInt(store.index()));
    Object value = frame.get(store.value());
    if (value != null && !types.mayHold(array, Types.classOf(value, store.value().className()))) {
      throw ThrownInIr.ofClass("java/lang/ArrayStoreException");
    }
    statics.writes(array);
    elements[index] = Objects.narrowed(store.element(), value);
    return null;
  }

  private int instanceOf(Insn.InstanceOf test, Frame frame) {
    Object object = frame.get(test.object());
    boolean is =
        object != null
            && types.isInstance(Types.classOf(object, test.object().className()), test.className());
    return is ? 1 : 0;
  }

  private @Nullable Object hostCall(Insn.HostCall call, Frame frame) {
    long result = host.call(call.function(), bits(call.operands(), frame), memory);
    return Slots.ofBits(call.result(), result);
  }

  private @Nullable Object memory(Insn.Memory insn, Frame frame) {
    long[] operands = bits(insn.operands(), frame);
    long result = MemoryOperations.apply(memory, insn.op(), insn.offset(), operands);
    if (insn.op() == Op.MEMORY_COPY) {
      placement.copied((int) operands[0], (int) operands[1]);
    }
    return Slots.ofBits(insn.result(), result);
  }

  long global(String name) {
    return globals.getOrDefault(name, 0L);
  }

  private @Nullable Object global(Insn.Global insn, Frame frame) {
    if (insn.op() == Op.GLOBAL_GET) {
      return Slots.ofBits(insn.type(), globals.getOrDefault(insn.name(), 0L));
    }
    globals.put(insn.name(), Slots.bits(frame.get(insn.operands().get(0))));
    return null;
  }

  /** Sets a variable that the program need not declare. */
  void setGlobal(String name, long bits) {
    globals.put(name, bits);
  }
}
