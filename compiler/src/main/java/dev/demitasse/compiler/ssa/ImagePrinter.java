package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Type;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The objects and named data that functions mention, as text. They are numbered in the order in
 * which they are met; {@link #lines} is asked for last and put first.
 */
final class ImagePrinter {
  private final Map<HeapObject, Integer> numbers = new IdentityHashMap<>();
  private final Map<Integer, HeapObject> objects = new LinkedHashMap<>();
  private final Map<String, Datum> data = new LinkedHashMap<>();

  /** The word for an object. */
  String object(HeapObject object) {
    Integer number = numbers.putIfAbsent(object, numbers.size());
    if (number == null) {
      number = numbers.size() - 1;
      objects.put(number, object);
    }
    return "#" + number;
  }

  /** The word for an address: a blob as its text, other data by name. */
  String address(Insn.Address address) {
    return datum(address.datum()) + "+" + address.offset();
  }

  private String datum(Datum datum) {
    if (datum instanceof Blob blob) {
      return Literals.quoted(blob.latin1());
    }
    String name = datum instanceof Datum.Cell cell ? cell.name() : ((Datum.Words) datum).name();
    data.putIfAbsent(name, datum);
    return "$" + Literals.name(name);
  }

  /** The word for what a slot holds. */
  String slot(@Nullable Object slot) {
    if (slot == null) {
      return "null";
    }
    if (slot instanceof String text) {
      return Literals.quoted(text);
    }
    if (slot instanceof HeapObject object) {
      return object(object);
    }
    Type type = Slots.type(slot);
    return type.letter() + ":" + Literals.number(type, Slots.bits(slot));
  }

  /** All objects and data met so far and what they refer to, a line each. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < objects.size(); i++) {
      lines.append(line(i, objects.get(i))).append('\n');
    }
    int printed = 0;
    while (printed < data.size()) {
      Datum datum = data.values().stream().skip(printed++).findFirst().orElseThrow();
      lines.append(line(datum)).append('\n');
    }
    return lines.toString();
  }

  private String line(int number, HeapObject object) {
    String name = " #" + number + " " + Literals.name(object.className());
    StringBuilder line = new StringBuilder(object.isArray() ? "array" : "object").append(name);
    for (Object element : object.elements()) {
      line.append(' ').append(slot(element));
    }
    object
        .fields()
        .forEach(
            (f, slot) ->
                line.append(' ').append(SsaPrinter.field(f)).append('=').append(slot(slot)));
    return line.toString();
  }

  private String line(Datum datum) {
    if (datum instanceof Datum.Cell cell) {
      String kind = cell.isObject() ? " object" : "";
      return "cell $" + Literals.name(cell.name()) + " " + cell.size() + kind;
    }
    Datum.Words words = (Datum.Words) datum;
    StringBuilder line =
        new StringBuilder(words.isConstant() ? "words $" : "changing $")
            .append(Literals.name(words.name()));
    for (Object word : words.words()) {
      line.append(' ').append(word instanceof Insn.Address address ? address(address) : word);
    }
    return line.toString();
  }
}
