package dev.demitasse.guest;

import dev.demitasse.Nullable;

/** What should be in memory, as plain Java objects. */
final class Model {
  private Model() {}

  /** An object. */
  static final class Thing {
    final Shape shape;
    final int number;
    final int born;
    final @Nullable Thing[] objects;
    final @Nullable Text[] texts;

    /**
     * A new one.
     *
     * @param number tells it from others
     * @param born the callback of the host that made it
     */
    Thing(Shape shape, int number, int born) {
      this.shape = shape;
      this.number = number;
      this.born = born;
      this.objects = new Thing[shape.objects];
      this.texts = new Text[shape.texts];
    }
  }

  /** A text: a part of some bytes, which others may have parts of too. */
  static final class Text {
    final String whole;
    final int from;
    final int to;
    final int born;

    Text(String whole, int from, int to, int born) {
      this.whole = whole;
      this.from = from;
      this.to = to;
      this.born = born;
    }

    String content() {
      return whole.substring(from, to);
    }
  }
}
