package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What code at a place may use: the variables there, and how much of it may run.
 *
 * <p>{@code trips} is how often a statement here runs at most in one call of the method; the sum of
 * all of them is the method's cost, which bounds what its callers may do with it.
 */
final class Scope {
  private static final long MOST_STEPS = 4000;

  private final List<Variable> variables = new ArrayList<>();
  private final boolean pure;
  private long trips = 1;
  private long cost;

  /**
   * @param pure must it neither throw nor see a state, because static initialisers run it?
   */
  Scope(boolean pure) {
    this.pure = pure;
  }

  /** One in which so much may be done. */
  static Scope affording(long steps, boolean pure) {
    Scope scope = new Scope(pure);
    scope.pay(MOST_STEPS - steps);
    return scope;
  }

  boolean isPure() {
    return pure;
  }

  void add(Variable variable) {
    variables.add(variable);
  }

  List<Variable> variables(JavaType type, Predicate<Variable> which) {
    return variables.stream()
        .filter(v -> v.type().equals(type) && which.test(v) && (!pure || !isState(v)))
        .toList();
  }

  List<Variable> all() {
    return variables.stream().filter(v -> !pure || !isState(v)).toList();
  }

  private static boolean isState(Variable variable) {
    return variable.name().startsWith("state");
  }

  /** The variable that was declared last; null if there is none. */
  @Nullable
  Variable last() {
    return variables.isEmpty() ? null : variables.get(variables.size() - 1);
  }

  /** Is this variable, which was at that place, still there? */
  boolean isThere(int place, @Nullable Variable variable) {
    return place < variables.size() && variables.get(place) == variable;
  }

  /** A mark to come back to with {@link #leave}. */
  int enter() {
    return variables.size();
  }

  /** Forgets the variables since the mark. */
  void leave(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  long trips() {
    return trips;
  }

  /** From now on everything runs so many times more often. */
  void repeat(int times) {
    trips *= times;
  }

  /** Ends a {@link #repeat}. */
  void ceaseToRepeat(int times) {
    trips /= times;
  }

  /** May something that takes so many steps be done here? */
  boolean affords(long steps) {
    return cost + steps * trips <= MOST_STEPS;
  }

  void pay(long steps) {
    cost += steps * trips;
  }

  long cost() {
    return cost;
  }
}
