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
  RECORDS(50, Kind.DECLARATION),
  ENUMS(50, Kind.DECLARATION),
  CLASSES(50, Kind.DECLARATION),
  INTERFACES(50, Kind.DECLARATION),
  ABSTRACT_CLASSES(40, Kind.DECLARATION),
  DEFAULT_METHODS(20, Kind.DECLARATION),
  UNFINISHED(20, Kind.DECLARATION),
  /** Classes with an {@code equals} of their own, and records of their objects. */
  EQUALITY(30),
  ENUM_BODIES(50),
  INITIALISERS(20, Kind.DECLARATION),
  LOCAL_TYPES(35),
  SEALED(40, Kind.DECLARATION),
  GENERICS(40, Kind.DECLARATION),
  INNER_CLASSES(35, Kind.DECLARATION),
  LAMBDAS(35),
  STATICS(40, Kind.DECLARATION),
  STATIC_STATE(40, Kind.DECLARATION),
  METHODS(85, Kind.DECLARATION),
  RECURSION(40, Kind.DECLARATION),
  /** Numbers made of each other, and chosen by comparing them. */
  RELATIONS(40),
  LOOPS(80),
  LABELS(40),
  SWITCHES(60),
  /** Constant arrays, and indices within and without. */
  TABLES(35),
  /** The same statements twice and more often. */
  REPETITION(50),
  /** Hundreds of branches. */
  LONG_CODE(2),
  CONDITIONALS(80),
  LOCKS(25),
  STREAM_FIELDS(60, Kind.DECLARATION),
  /** Fields of plugins and streams that lead to objects. */
  KEPT_OBJECTS(40, Kind.DECLARATION),
  PLUGIN(50, Kind.DECLARATION),
  RESPONSES(90, Kind.DECLARATION),
  LOGGING(80, Kind.DECLARATION),
  DONE(60, Kind.DECLARATION),
  HEADERS(70),
  CHANGED_HEADERS(50),
  SHARED_DATA(50),
  SHARED_LONG(40),
  BODIES(40, Kind.DECLARATION),
  /** {@code Result<Bytes>}, beside {@code Result<String>} in programs that read headers. */
  BODY_RESULTS(90),
  METRICS(30, Kind.DECLARATION),
  REPLIES(50),
  FAULTS(60),
  NULLS(35),
  /** Exceptions may reach the boundary of a callback. */
  THROWING(60);

  /** What a feature adds to a program. */
  private enum Kind {
    /** Types, methods, fields, callbacks. */
    DECLARATION,
    /** Other expressions and statements in the same places. */
    CODE
  }

  private final int percent;
  private final Kind kind;

  Feature(int percent) {
    this(percent, Kind.CODE);
  }

  Feature(int percent, Kind kind) {
    this.percent = percent;
    this.kind = kind;
  }

  static Set<Feature> some(Draws draws, Size size) {
    Set<Feature> some = EnumSet.of(BASIC);
    for (Feature each : values()) {
      int share = each.kind == Kind.DECLARATION ? size.declarations() : size.code();
      if (draws.chance(each.percent * share / 100)) {
        some.add(each);
      }
    }
    return some;
  }
}
