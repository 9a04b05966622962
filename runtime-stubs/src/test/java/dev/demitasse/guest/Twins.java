package dev.demitasse.guest;

import dev.demitasse.Nullable;
import dev.demitasse.guest.Model.Text;
import dev.demitasse.guest.Model.Thing;

/** Things in memory with what they should be: both are made and changed together. */
final class Twins {
  private static final int CONSTANT_TEXT = 16;
  private static final int CONSTANT_BYTES = 24;
  private static final int CONSTANT_LEAF = 32;
  private static final String CONSTANT = "constant";

  /** The first address behind what is there from the beginning. */
  static final int DATA_END = 64;

  /** The callback of the host that runs now. */
  int now;

  private final Text constantText = new Text(CONSTANT, 0, CONSTANT.length(), 0);
  private final Thing constantLeaf = new Thing(Shape.LEAF, -1, 0);
  private int numbers;

  /** An object. */
  record Twin(int address, Thing model) {}

  /** A text. */
  record TextTwin(int address, Text model) {}

  /** Puts constants where modules have them. */
  void writeConstants() {
    write(CONSTANT_BYTES, CONSTANT);
    Wasm.store32(CONSTANT_TEXT, CONSTANT_BYTES);
    Wasm.store32(CONSTANT_TEXT + 4, CONSTANT.length());
    Wasm.store32(CONSTANT_LEAF, Shape.LEAF.classNumber());
    Wasm.store32(CONSTANT_LEAF + Shape.LEAF.text(0), CONSTANT_TEXT);
    Wasm.store32(CONSTANT_LEAF + Shape.LEAF.number(), -1);
    constantLeaf.texts[0] = constantText;
  }

  TextTwin constantText() {
    return new TextTwin(CONSTANT_TEXT, constantText);
  }

  Twin constantLeaf() {
    return new Twin(CONSTANT_LEAF, constantLeaf);
  }

  /** A new object whose fields are null. */
  Twin make(Shape shape) {
    int address = allocated(Heap.allocate(shape.size()));
    Wasm.fill(address, 0, shape.size());
    Wasm.store32(address, shape.classNumber());
    Wasm.store32(address + shape.number(), ++numbers);
    return new Twin(address, new Thing(shape, numbers, now));
  }

  /** A new text with new bytes; an empty one has none. */
  TextTwin makeText(String content) {
    int bytes = content.isEmpty() ? 0 : allocated(Heap.malloc(content.length()));
    write(bytes, content);
    return textAt(bytes, new Text(content, 0, content.length(), now));
  }

  /** A new text that has a part of the bytes of another. */
  TextTwin slice(TextTwin text, int from, int to) {
    Text of = text.model();
    Text part = new Text(of.whole, of.from + from, of.from + to, now);
    return textAt(Wasm.load32(text.address()) + from, part);
  }

  private static TextTwin textAt(int bytes, Text model) {
    int address = allocated(Heap.allocate(8));
    Wasm.store32(address, bytes);
    Wasm.store32(address + 4, model.to - model.from);
    return new TextTwin(address, model);
  }

  private static int allocated(int address) {
    Checks.allocated(address);
    return address;
  }

  private static void write(int address, String content) {
    for (int i = 0; i < content.length(); i++) {
      Wasm.store8(address + i, content.charAt(i));
    }
  }

  /** Sets a field as compiled code does. */
  void set(Twin holder, int index, @Nullable Twin value) {
    store(holder, holder.model().shape.object(index), value == null ? 0 : value.address());
    holder.model().objects[index] = value == null ? null : value.model();
  }

  /** As {@link #set}. */
  void setText(Twin holder, int index, @Nullable TextTwin value) {
    store(holder, holder.model().shape.text(index), value == null ? 0 : value.address());
    holder.model().texts[index] = value == null ? null : value.model();
  }

  private static void store(Twin holder, int offset, int value) {
    Wasm.store32(holder.address() + offset, value);
    Tenured.record(holder.address());
  }

  @Nullable
  Twin get(Twin holder, int index) {
    int address = Wasm.load32(holder.address() + holder.model().shape.object(index));
    return address == 0 ? null : new Twin(address, holder.model().objects[index]);
  }

  @Nullable
  TextTwin getText(Twin holder, int index) {
    int address = Wasm.load32(holder.address() + holder.model().shape.text(index));
    return address == 0 ? null : new TextTwin(address, holder.model().texts[index]);
  }
}
