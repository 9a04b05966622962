package dev.demitasse.compiler.fuzz;

import java.util.List;

/**
 * How large a program is. Most are small: a compiler's time goes with the lines, and what is rare
 * among all features together is common among few.
 *
 * @param weight how many of a hundred programs are of this size
 * @param declarations how many of a hundred programs with a feature that declares something keep it
 * @param code how many keep one of the others, which take no lines of their own
 * @param statements how many a body has at most
 */
record Size(int weight, int declarations, int code, int statements) {
  private static final List<Size> ALL =
      List.of(
          new Size(73, 12, 50, 4),
          new Size(17, 27, 60, 5),
          new Size(7, 50, 70, 10),
          new Size(3, 100, 100, 100));

  static Size of(Draws draws) {
    return draws.weighted(ALL, Size::weight);
  }
}
