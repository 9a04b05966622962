package dev.demitasse.compiler.fuzz;

import java.util.EnumSet;
import java.util.Set;

/** What a program may use. Each program has a random part of them. */
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
  RESPONSES(90),
  LOGGING(80),
  DONE(60),
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

  private final int percent;

  Feature(int percent) {
    this.percent = percent;
  }

  static Set<Feature> some(Draws draws, Size size) {
    Set<Feature> some = EnumSet.of(BASIC);
    for (Feature each : values()) {
      if (draws.chance(each.percent * size.features() / 100)) {
        some.add(each);
      }
    }
    return some;
  }
}
