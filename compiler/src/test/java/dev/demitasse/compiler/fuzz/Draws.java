package dev.demitasse.compiler.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** The choices of one program, all from its seed. */
final class Draws {
  private final Random random;

  Draws(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** For what chooses by itself. */
  Random random() {
    return random;
  }

  /** From 0 up to but not including {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  long bits() {
    return random.nextLong();
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[below(of.length)];
  }

  /** One of them, each as often as its weight says. */
  <T> T weighted(List<T> of, ToIntFunction<T> weight) {
    int at = below(of.stream().mapToInt(weight).sum());
    for (T each : of) {
      at -= weight.applyAsInt(each);
      if (at < 0) {
        return each;
      }
    }
    throw new IllegalArgumentException("nothing has a weight");
  }
}
