package dev.demitasse.compiler.fuzz;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A production of expressions.
 *
 * @param feature what the program must have
 * @param result the type of what it makes
 * @param pattern Java with {@code {}} for each operand
 * @param operands their types
 * @param weight how often it is chosen
 * @param cost about how many steps it takes besides its operands
 */
record Row(
    Feature feature,
    JavaType result,
    String pattern,
    List<JavaType> operands,
    int weight,
    long cost,
    Set<Trait> traits) {

  /** What limits where a production may stand. */
  enum Trait {
    /** It may throw. */
    THROWS,
    /** It may be null. */
    NULL,
    /** It needs a host, or a state that static initialisers do not see. */
    IMPURE,
    /** It is good as a statement, for what it does. */
    EFFECT
  }

  static Row of(Feature feature, JavaType result, String pattern, JavaType... operands) {
    return new Row(feature, result, pattern, List.of(operands), 4, 1, Set.of());
  }

  Row weighing(int other) {
    return new Row(feature, result, pattern, operands, other, cost, traits);
  }

  Row costing(long other) {
    return new Row(feature, result, pattern, operands, weight, other, traits);
  }

  Row that(Trait first, Trait... rest) {
    Set<Trait> all = EnumSet.of(first, rest);
    all.addAll(traits);
    return new Row(feature, result, pattern, operands, weight, cost, all);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
