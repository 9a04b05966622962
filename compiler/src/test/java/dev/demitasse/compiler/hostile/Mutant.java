package dev.demitasse.compiler.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The classes of a filter with some damage; the same for the same seed and filters.
 *
 * @param base the name of the filter that is damaged
 */
record Mutant(long seed, String base, List<Step> steps) {
  private static final int MOST_STEPS = 3;

  /** Of so many mutants, one is made of any filter, the others of those that compile fast. */
  private static final int LARGE_ONE_OF = 40;

  private static final Set<String> SMALL =
      Set.of(
          "AddHeader",
          "BodyReplace",
          "Constructors",
          "EachHeader",
          "ErrorRewrite",
          "HeaderAuth",
          "IntSwitch",
          "Levels",
          "Order",
          "RequestCounter",
          "SharedReader",
          "StaticObjects");

  /** Damage to one class. */
  record Step(Damage damage, String className, long seed) {}

  /**
   * Chooses what to damage.
   *
   * @param bases the classes of each filter
   */
  static Mutant of(long seed, Map<String, Map<String, byte[]>> bases) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextLong(); // neighbouring seeds begin alike
    String base = chooseBase(bases, random);
    List<String> classes = List.copyOf(bases.get(base).keySet());
    List<Step> steps = new ArrayList<>();
    do {
      steps.add(new Step(choice(Damage.ALL, random), choice(classes, random), random.nextLong()));
    } while (steps.size() < MOST_STEPS && random.nextInt(3) == 0);
    return new Mutant(seed, base, List.copyOf(steps));
  }

  /** Mostly a small one: it is the time to make the module that limits how many can be tried. */
  private static String chooseBase(Map<String, Map<String, byte[]>> bases, Random random) {
    List<String> small = bases.keySet().stream().filter(SMALL::contains).toList();
    boolean any = small.isEmpty() || random.nextInt(LARGE_ONE_OF) == 0;
    return choice(any ? List.copyOf(bases.keySet()) : small, random);
  }

  /** The same with other steps. */
  Mutant with(List<Step> others) {
    return new Mutant(seed, base, List.copyOf(others));
  }

  /** The damaged class files. */
  Map<String, byte[]> classes(Map<String, Map<String, byte[]>> bases) {
    Map<String, byte[]> classes = new TreeMap<>(bases.get(base));
    for (Step step : steps) {
      step.damage().change().apply(classes, step.className(), new Random(step.seed()));
    }
    return classes;
  }

  /** The kinds of damage. */
  String kinds() {
    return steps.stream().map(s -> s.damage().name()).collect(Collectors.joining("+"));
  }

  private static <T> T choice(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
