package dev.demitasse.compiler.lower;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.FieldRef;
import dev.demitasse.compiler.ssa.HeapObject;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.Slots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The objects that exist before the module runs, as words: those of fields, or an array's length
 * and elements. A field that nothing reads is 0. Objects that nothing changes are constants.
 */
final class HeapImage {
  /** Where an array's elements begin. */
  static final int ELEMENTS = 4;

  private final Layout layout;
  private final EnumTags tags;
  private final ClassNumbers numbers;
  private final FieldUses uses;
  private final Map<HeapObject, Insn.Address> placed = new IdentityHashMap<>();

  /** Placed, with words that are still to come: objects may refer to each other in circles. */
  private final Deque<HeapObject> open = new ArrayDeque<>();

  HeapImage(Program program, Layout layout, EnumTags tags, ClassNumbers numbers) {
    this.uses = FieldUses.of(program);
    this.layout = layout;
    this.tags = tags;
    this.numbers = numbers;
  }

  /** What a reference to the object is: its address, or an enum constant's number. */
  Insn reference(HeapObject object) {
    Insn reference = place(object);
    fill();
    return reference;
  }

  private void fill() {
    while (!open.isEmpty()) {
      HeapObject object = open.pop();
      if (placed.get(object).datum() instanceof Datum.Words datum) {
        datum.words().addAll(words(object));
      }
    }
  }

  private Insn place(HeapObject object) {
    if (tags.isEnum(object)) {
      return Insn.Const.ofInt(tags.tag(object));
    }
    Insn.Address known = placed.get(object);
    if (known == null) {
      known = new Insn.Address(datum(object), 0);
      placed.put(object, known);
      open.push(object);
    }
    return known;
  }

  private Datum datum(HeapObject object) {
    String name = "object " + placed.size();
    if (object.isArray()) {
      return new Datum.Words(name, new ArrayList<>(), true);
    }
    Set<FieldRef> fields = layout.offsets(object.className()).keySet();
    boolean isConstant = fields.stream().noneMatch(uses::isWritten);
    return !isConstant && isZero(object)
        ? new Datum.Cell(name, BytesOfWords.rounded(layout.size(object.className())), true)
        : new Datum.Words(name, new ArrayList<>(), isConstant);
  }

  private boolean isZero(HeapObject object) {
    return !layout.isNumbered(object.className())
        && object.fields().entrySet().stream()
            .filter(each -> uses.isRead(each.getKey()))
            .allMatch(each -> each.getValue() == null || isZero(each.getValue()));
  }

  private static boolean isZero(Object value) {
    boolean isNumber = !(value instanceof HeapObject) && !(value instanceof String);
    return isNumber && Slots.bits(value) == 0;
  }

  private List<Object> words(HeapObject object) {
    return object.isArray() ? arrayWords(object) : objectWords(object);
  }

  private List<Object> arrayWords(HeapObject array) {
    List<Object> words = new ArrayList<>();
    words.add(array.elements().length);
    for (Object element : array.elements()) {
      addWords(words, element);
    }
    return words;
  }

  private List<Object> objectWords(HeapObject object) {
    BytesOfWords bytes = new BytesOfWords(layout.size(object.className()));
    if (layout.isNumbered(object.className())) {
      bytes.put(Layout.CLASS_NUMBER, 4, numbers.of(object.className()));
    }
    for (Map.Entry<FieldRef, Integer> each : layout.offsets(object.className()).entrySet()) {
      if (uses.isRead(each.getKey())) {
        putField(bytes, each.getKey(), each.getValue(), object.fields().get(each.getKey()));
      }
    }
    return bytes.words();
  }

  private void putField(BytesOfWords bytes, FieldRef field, int offset, @Nullable Object value) {
    List<Object> words = new ArrayList<>();
    addWords(words, value);
    int width =
        Layout.store(field.descriptor()).text().endsWith("8")
            ? 1
            : Layout.store(field.descriptor()).text().endsWith("16") ? 2 : 4;
    for (int i = 0; i < words.size(); i++) {
      bytes.put(offset + 4 * i, width, words.get(i));
    }
  }

  /** One word for a number of up to 32 bits or a reference, two for a long or double. */
  private void addWords(List<Object> words, @Nullable Object value) {
    if (value == null) {
      words.add(0);
    } else if (value instanceof Integer i) {
      words.add(i);
    } else if (value instanceof Float f) {
      words.add(Float.floatToRawIntBits(f));
    } else if (value instanceof String text) {
      words.add(new Insn.Address(Octets.constant(text), 0));
    } else if (value instanceof HeapObject object) {
      words.add(asWord(place(object)));
    } else {
      long bits = value instanceof Double d ? Double.doubleToRawLongBits(d) : (Long) value;
      words.add((int) bits);
      words.add((int) (bits >>> 32));
    }
  }

  private static Object asWord(Insn reference) {
    return reference instanceof Insn.Const c ? (Object) c.asInt() : reference;
  }

  /** Does a value of the field take two words? */
  static boolean isWide(FieldRef field) {
    return field.type() == Type.I64 || field.type() == Type.F64;
  }

  /**
   * Where the value of an enum's constant in a field would be if the constant's number were 0: the
   * row of a constant is its number times 4, or 8 for a wide field, behind that.
   */
  Insn enumTable(FieldRef field) {
    List<Object> words = new ArrayList<>();
    TreeMap<Integer, HeapObject> constants = tags.byTag();
    if (constants.isEmpty()) {
      return Insn.Const.ofInt(0);
    }
    boolean wide = isWide(field);
    for (int tag = constants.firstKey(); tag <= constants.lastKey(); tag++) {
      HeapObject constant = constants.get(tag);
      Object value = constant == null ? null : constant.fields().get(field);
      addWords(words, value == null && wide ? (Object) 0L : value);
    }
    fill();
    Datum table = new Datum.Words("enum field " + field, words);
    return new Insn.Address(table, -constants.firstKey() * (wide ? 8 : 4));
  }
}
