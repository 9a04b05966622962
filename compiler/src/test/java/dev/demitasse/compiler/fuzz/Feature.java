package dev.demitasse.compiler.fuzz;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a program may use. Each program has a random part of them: what is rare among all features
 * together is common among few.
 */
enum Feature {
  /** What every program has. */
  BASIC(100),
  LONGS(70),
  NARROW(50),
  FLOATING(40),
  SHIFTS(50),
  DIVISION(60),
  UNSIGNED(30),
  TEXTS(80),
  PARTS(60),
  BYTES(40),
  RECORDS(50),
  ENUMS(50),
  CLASSES(50),
  INTERFACES(50),
  SEALED(40),
  INNER_CLASSES(35),
  LAMBDAS(35),
  STATICS(40),
  STATIC_STATE(40),
  METHODS(85),
  RECURSION(40),
  LOOPS(80),
  LABELS(40),
  SWITCHES(60),
  CONDITIONALS(80),
  STREAM_FIELDS(60),
  /** Fields of plugins and streams that lead to objects. */
  KEPT_OBJECTS(40),
  PLUGIN(50),
  HEADERS(70),
  CHANGED_HEADERS(50),
  SHARED_DATA(50),
  SHARED_LONG(40),
  BODIES(40),
  METRICS(30),
  REPLIES(50),
  FAULTS(40),
  NULLS(35),
  /** Exceptions may reach the boundary of a callback. */
  THROWING(40);

  /**
   * How many of a hundred programs with a feature keep it. Most programs are small: in the same
   * time many of them find more than few large ones.
   */
  private static final List<Integer> SHARES = List.of(15, 30, 50, 100);

  private final int percent;

  Feature(int percent) {
    this.percent = percent;
  }

  static Set<Feature> some(Draws draws) {
    Set<Feature> some = EnumSet.of(BASIC);
    int share = draws.one(SHARES);
    for (Feature each : values()) {
      if (draws.chance(each.percent * share / 100)) {
        some.add(each);
      }
    }
    return some;
  }
}
