package dev.demitasse.samples.hosts;

import java.util.List;
import java.util.Random;

/** Choices, all from one seed. */
final class Draws {
  private static final int CHARS = 0x100;

  private final Random random;

  Draws(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
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

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  /** So many of these chars. */
  String text(int length, String of) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(of.charAt(below(of.length())));
    }
    return text.toString();
  }

  /** So many bytes of any value. */
  String bytes(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) below(CHARS));
    }
    return text.toString();
  }
}
