package dev.demitasse.guest;

/**
 * A class of a made-up filter: two words of its head, fields that lead to objects, fields that lead
 * to texts, a number.
 */
enum Shape {
  PLUGIN(3, 1),
  STREAM(2, 2),
  NODE(2, 1),
  LEAF(0, 1),
  BARE(0, 0);

  private static final int HEAD = 8;

  final int objects;
  final int texts;

  Shape(int objects, int texts) {
    this.objects = objects;
    this.texts = texts;
  }

  static Shape of(int classNumber) {
    return values()[classNumber - 1];
  }

  int classNumber() {
    return ordinal() + 1;
  }

  /** Where such a field is in an object. */
  int object(int index) {
    return HEAD + 4 * index;
  }

  /** As {@link #object}. */
  int text(int index) {
    return HEAD + 4 * (objects + index);
  }

  int number() {
    return HEAD + 4 * (objects + texts);
  }

  int size() {
    return number() + 4;
  }

  /** What the compiler writes for a class. */
  int trace(int object) {
    for (int i = 0; i < objects; i++) {
      int at = object + object(i);
      Wasm.store32(at, Tenured.moved(Wasm.load32(at)));
    }
    for (int i = 0; i < texts; i++) {
      int at = object + text(i);
      Wasm.store32(at, Tenured.movedText(Wasm.load32(at)));
    }
    return size();
  }
}
