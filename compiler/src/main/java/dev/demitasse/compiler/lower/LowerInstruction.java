package dev.demitasse.compiler.lower;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.link.Promotion;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.Guard;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.MethodRef;
import dev.demitasse.compiler.ssa.Value;
import java.util.List;

/** Writes what one instruction becomes. */
final class LowerInstruction {
  private static final MethodRef STREAM_SIZE =
      new MethodRef("dev/demitasse/guest/Classes", "streamSize", "()I");

  private final Lowering lowering;
  private final LowerFunction out;

  LowerInstruction(Lowering lowering, LowerFunction out) {
    this.lowering = lowering;
    this.out = out;
  }

  /** Writes the instruction; the value that takes its place, null if it has none. */
  @Nullable
  Value lower(Value value) {
    Insn insn = value.insn();
    return switch (insn.kind()) {
      case CONST -> constant((Insn.Const) insn);
      case TEXT -> text(((Insn.Text) insn).latin1());
      case OBJECT_REF -> object(((Insn.ObjectRef) insn).object());
      case ADDRESS -> out.add(insn);
      case ARITH -> new LowerArithmetic(out).lower((Insn.Arith) insn);
      case CHECK -> check((Insn.Check) insn);
      case NEW -> allocate(((Insn.New) insn).className());
      case GET_FIELD -> getField((Insn.GetField) insn);
      case PUT_FIELD -> putField((Insn.PutField) insn);
      case ARRAY_LENGTH -> out.add(load(Op.I32_LOAD, 0, operand(insn, 0)));
      case ARRAY_LOAD -> arrayLoad((Insn.ArrayLoad) insn);
      case INSTANCE_OF -> new LowerTypeTest(lowering, out).lower((Insn.InstanceOf) insn);
      case CALL -> call((Insn.Call) insn);
      case HOST_CALL, MEMORY -> out.add(insn.map(out::value));
      case GLOBAL -> global((Insn.Global) insn);
      default -> throw new IllegalStateException(insn + " reached lowering in " + value.position());
    };
  }

  private Value operand(Insn insn, int index) {
    return out.value(insn.operands().get(index));
  }

  private Value constant(Insn.Const c) {
    return out.add(new Insn.Const(LowerFunction.lowered(c.type()), c.bits()));
  }

  private Value text(String latin1) {
    return out.add(new Insn.Address(Octets.constant(latin1), 0));
  }

  private Value object(HeapObject object) {
    return out.add(lowering.image().reference(object));
  }

  private @Nullable Value check(Insn.Check check) {
    Value operand = operand(check, 0);
    Value good =
        switch (check.guard()) {
          case INDEX, CHAR_INDEX, BYTE_INDEX, LATIN1 ->
              out.arith(Op.I32_LT_U, operand, operand(check, 1));
          case ARRAY_LENGTH -> out.arith(Op.I32_GE_S, operand, out.constant(0));
          case LONG_DIVISOR -> out.arith(Op.I64_NE, operand, out.add(Insn.Const.ofLong(0)));
          default -> operand;
        };
    out.require(good, text(check.guard()));
    return null;
  }

  private String text(Guard guard) {
    return ExceptionText.of(guard, out.position());
  }

  /** Fields are zero: the nursery is used again and again, and so are blocks of plugins. */
  private Value allocate(String className) {
    if (lowering.bare().contains(className)) {
      return out.add(lowering.bare().address(className));
    }
    boolean reused = lowering.reusesBlocks(className);
    Value size = out.constant(lowering.layout().size(className));
    MethodRef allocator = reused ? Promotion.ALLOCATE_PLUGIN : Lowering.ALLOCATE;
    Value block = out.add(new Insn.Call(allocator, Insn.Dispatch.STATIC, List.of(size)));
    out.require(block, text(Guard.MEMORY));
    if (reused) {
      lowering.layout().offsets(className).forEach((field, at) -> clear(block, field, at));
    } else {
      out.add(new Insn.Memory(Op.MEMORY_FILL, 0, List.of(block, out.constant(0), size)));
    }
    if (lowering.layout().isNumbered(className)) {
      Value number = out.constant(lowering.numbers().of(className));
      out.add(new Insn.Memory(Op.I32_STORE, Layout.CLASS_NUMBER, List.of(block, number)));
    }
    return block;
  }

  /** What the library has behind a field stays. */
  private void clear(Value object, FieldRef field, int offset) {
    Value zero = out.add(new Insn.Const(LowerFunction.lowered(field.type()), 0));
    out.add(new Insn.Memory(Layout.store(field.descriptor()), offset, List.of(object, zero)));
  }

  private static Insn load(Op op, int offset, Value address) {
    return new Insn.Memory(op, offset, List.of(address));
  }

  private Value getField(Insn.GetField get) {
    FieldRef field = get.field();
    Value object = out.value(get.object());
    if (lowering.closedWorld().isEnum(field.owner())) {
      return enumField(field, get.object(), object);
    }
    return out.add(load(Layout.load(field.descriptor()), lowering.layout().offset(field), object));
  }

  /** {@code tag - first} for the ordinal of a known enum, else the row of the field's table. */
  private Value enumField(FieldRef field, Value object, Value tag) {
    String known = object.className();
    if (field.equals(EnumTags.ORDINAL) && known != null && lowering.tags().first(known) > 0) {
      return out.arith(Op.I32_SUB, tag, out.constant(lowering.tags().first(known)));
    }
    boolean wide = HeapImage.isWide(field);
    Value table = out.add(lowering.image().enumTable(field));
    Value row = out.arith(Op.I32_SHL, tag, out.constant(wide ? 3 : 2));
    Op load = wide || field.type() == Type.F32 ? Layout.load(field.descriptor()) : Op.I32_LOAD;
    return out.add(load(load, 0, out.arith(Op.I32_ADD, table, row)));
  }

  private @Nullable Value putField(Insn.PutField put) {
    FieldRef field = put.field();
    Op store = Layout.store(field.descriptor());
    List<Value> operands = List.of(out.value(put.object()), out.value(put.value()));
    out.add(new Insn.Memory(store, lowering.layout().offset(field), operands));
    if (lowering.isRecorded(put)) {
      out.add(
          new Insn.Call(
              lowering.record(), Insn.Dispatch.STATIC, Type.VOID, List.of(recorded(put))));
    }
    return null;
  }

  /** What is recorded: the object, or the field where that has its own place for a text. */
  private Value recorded(Insn.PutField put) {
    Value object = out.value(put.object());
    int offset = lowering.layout().offset(put.field());
    return lowering.keepsText(put.field())
        ? out.arith(Op.I32_ADD, object, out.constant(offset))
        : object;
  }

  /**
   * An array of an enum's constants in their order needs no table: the element is its first number
   * plus the index.
   */
  private Value arrayLoad(Insn.ArrayLoad load) {
    Value index = out.value(load.index());
    Integer first =
        load.array().insn() instanceof Insn.ObjectRef ref ? firstOfRun(ref.object()) : null;
    if (first != null) {
      return out.arith(Op.I32_ADD, index, out.constant(first));
    }
    boolean wide = load.result() == Type.I64 || load.result() == Type.F64;
    Value row = out.arith(Op.I32_SHL, index, out.constant(wide ? 3 : 2));
    Value address = out.arith(Op.I32_ADD, out.value(load.array()), row);
    Op op = wide || load.result() == Type.F32 ? Layout.load(load.element()) : Op.I32_LOAD;
    return out.add(load(op, HeapImage.ELEMENTS, address));
  }

  private @Nullable Integer firstOfRun(HeapObject array) {
    Object[] elements = array.elements();
    for (int i = 0; i < elements.length; i++) {
      boolean inRun =
          elements[i] instanceof HeapObject constant
              && lowering.tags().isEnum(constant)
              && lowering.tags().tag(constant) == lowering.tags().tag((HeapObject) elements[0]) + i;
      if (!inRun) {
        return null;
      }
    }
    return elements.length == 0 ? null : lowering.tags().tag((HeapObject) elements[0]);
  }

  private @Nullable Value call(Insn.Call call) {
    if (call.method().equals(STREAM_SIZE)) {
      return out.constant(lowering.layout().streamSize());
    }
    List<Value> args = call.operands().stream().map(out::value).toList();
    Value result =
        out.add(
            new Insn.Call(
                call.method(), Insn.Dispatch.STATIC, LowerFunction.lowered(call.result()), args));
    if (lowering.failing().contains(call.method())) {
      out.requireNothingPending(lowering.unplaced().of(call.method()));
    }
    return result;
  }

  private Value global(Insn.Global global) {
    lowering.use(global.name());
    return out.add(global.map(out::value));
  }
}
