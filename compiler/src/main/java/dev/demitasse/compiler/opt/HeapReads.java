package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Insn.Address;
import dev.demitasse.compiler.ssa.Insn.ArrayLength;
import dev.demitasse.compiler.ssa.Insn.ArrayLoad;
import dev.demitasse.compiler.ssa.Insn.Const;
import dev.demitasse.compiler.ssa.Insn.GetField;
import dev.demitasse.compiler.ssa.Insn.Memory;
import dev.demitasse.compiler.ssa.Insn.NewArray;
import dev.demitasse.compiler.ssa.Insn.ObjectRef;
import dev.demitasse.compiler.ssa.Insn.Text;
import dev.demitasse.compiler.ssa.Value;

/**
 * Reads of what is known at compile time.
 *
 * <pre>
 * "abc".length, "abc".address      =>   3, address of the bytes
 * A.X.field                        =>   its value              for a constant field
 * {A.X, A.Y}[1]                    =>   A.Y                    for a constant array
 * {A.X, A.Y}[i].ordinal            =>   i                      if each element has its own place there
 * (new int[n]).length              =>   n
 * load8 (address of "abc") + 1     =>   'b'                    and words of constant tables
 * </pre>
 */
final class HeapReads {
  /**
   * The class of a text inside a module, and of {@code Bytes}; the compiler knows its two fields.
   */
  static final String OCTETS = "dev/demitasse/guest/Octets";

  private static final FieldRef ADDRESS = new FieldRef(OCTETS, "address", "I");
  private static final FieldRef LENGTH = new FieldRef(OCTETS, "length", "I");

  private final World world;
  private final Cursor at;

  HeapReads(World world, Cursor at) {
    this.world = world;
    this.at = at;
  }

  /** What computes the same; null if this is no such read. */
  @Nullable
  Value simplify(Insn insn) {
    return switch (insn.kind()) {
      case GET_FIELD -> field((GetField) insn);
      case ARRAY_LENGTH -> length((ArrayLength) insn);
      case ARRAY_LOAD -> element((ArrayLoad) insn);
      case MEMORY -> load((Memory) insn);
      default -> null;
    };
  }

  private @Nullable Value field(GetField get) {
    Insn object = get.object().resolved().insn();
    if (object instanceof Text text) {
      return ofText(text.latin1(), get.field());
    }
    if (object instanceof ObjectRef ref && world.isConstant(get.field())) {
      return at.emit(slot(ref.object(), get.field()));
    }
    return object instanceof ArrayLoad load ? ofElements(load, get.field()) : null;
  }

  private @Nullable Value ofText(String latin1, FieldRef field) {
    if (field.equals(LENGTH)) {
      return at.constant(Type.I32, latin1.length());
    }
    return field.equals(ADDRESS) ? at.emit(new Address(new Blob(latin1), 0)) : null;
  }

  private static Insn slot(HeapObject object, FieldRef field) {
    return Constants.ofSlot(object.fields().get(field), field.type());
  }

  private @Nullable Value ofElements(ArrayLoad load, FieldRef field) {
    if (!(load.array().resolved().insn() instanceof ObjectRef array)
        || !world.isConstant(array.object())
        || !world.isConstant(field)
        || field.type() != Type.I32) {
      return null;
    }
    Object[] elements = array.object().elements();
    for (int i = 0; i < elements.length; i++) {
      if (!(elements[i] instanceof HeapObject element) || !isOwnPlace(slot(element, field), i)) {
        return null;
      }
    }
    return elements.length == 0 ? null : load.index();
  }

  private static boolean isOwnPlace(Insn slot, int place) {
    return slot instanceof Const c && c.bits() == place;
  }

  private @Nullable Value length(ArrayLength insn) {
    Insn array = insn.array().resolved().insn();
    if (array instanceof NewArray made) {
      return made.length();
    }
    return array instanceof ObjectRef ref
        ? at.constant(Type.I32, ref.object().elements().length)
        : null;
  }

  private @Nullable Value element(ArrayLoad load) {
    Const index = Constants.of(load.index());
    if (index == null
        || !(load.array().resolved().insn() instanceof ObjectRef array)
        || !world.isConstant(array.object())) {
      return null;
    }
    Object[] elements = array.object().elements();
    boolean inside = index.asInt() >= 0 && index.asInt() < elements.length;
    return inside ? at.emit(Constants.ofSlot(elements[index.asInt()], load.result())) : null;
  }

  private @Nullable Value load(Memory load) {
    if (!load.op().isLoad()
        || !(load.operands().get(0).resolved().insn() instanceof Address base)) {
      return null;
    }
    long start = (long) base.offset() + Integer.toUnsignedLong(load.offset());
    int width = Aliasing.width(load.op());
    if (start < 0 || start + width > base.datum().size()) {
      return null;
    }
    if (base.datum() instanceof Blob blob) {
      return at.emit(new Const(load.result(), ConstantBytes.read(blob, (int) start, load.op())));
    }
    return base.datum() instanceof Datum.Words words && words.isConstant()
        ? word(words, start, load.op())
        : null;
  }

  private @Nullable Value word(Datum.Words words, long start, Op op) {
    if (op != Op.I32_LOAD || start % Integer.BYTES != 0) {
      return null;
    }
    Object word = words.words().get((int) start / Integer.BYTES);
    return word instanceof Address address
        ? at.emit(address)
        : at.constant(Type.I32, (Integer) word);
  }
}
