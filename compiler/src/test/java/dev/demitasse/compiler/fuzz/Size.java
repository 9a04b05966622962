package dev.demitasse.compiler.fuzz;

import java.util.List;

/**
 * How large a program is. Most are small: in the same time many of them find more than few large
 * ones, and what is rare among all features together is common among few.
 *
 * @param weight how many of a hundred programs are of this size
 * @param features how many of a hundred programs with a feature keep it
 * @param statements how many a body has at most
 */
record Size(int weight, int features, int statements) {
  private static final List<Size> ALL =
      List.of(new Size(67, 15, 3), new Size(19, 30, 5), new Size(9, 50, 10), new Size(5, 100, 100));

  static Size of(Draws draws) {
    return draws.weighted(ALL, Size::weight);
  }
}
