package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.engines.FilterClasses;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Random programs from seed 1 on, until one does not do the same on all executors. */
public final class FirstDifference {
  private static final int FIRST_BATCH = 8;
  private static final int LARGEST_BATCH = 64;

  private FirstDifference() {}

  /** The program, and how many were compared until then. */
  private record Found(
      RandomFilter filter, FilterClasses classes, Difference difference, int compared) {}

  /**
   * Looks for it in so many programs; null if all of them agree. The result has only types of the
   * JDK, so that a caller of another class loader can read it.
   *
   * @return how many programs were compared, and all executors that differ on the last of them
   */
  public static Map.@Nullable Entry<Integer, List<String>> within(int programs) {
    Found found = find(programs);
    return found == null
        ? null
        : Map.entry(found.compared, Oracle.showing(found.filter, found.classes, found.difference));
  }

  /** The rewrite that makes its module wrong; null if so many programs agree. */
  public static @Nullable String rewriteWithin(int programs) {
    Found found = find(programs);
    return found == null ? null : Bisection.of(found.filter, found.classes);
  }

  private static @Nullable Found find(int programs) {
    int batch = FIRST_BATCH;
    for (long from = 1; from <= programs; from += batch) {
      batch = (int) Math.min(Math.min(LARGEST_BATCH, from - 1 + FIRST_BATCH), programs - from + 1);
      List<RandomFilter> filters =
          LongStream.range(from, from + batch).mapToObj(RandomFilter::of).toList();
      int compared = (int) from - 1;
      for (Map.Entry<RandomFilter, FilterClasses> each : Batch.compile(filters).entrySet()) {
        compared++;
        Difference difference = Oracle.check(each.getKey(), each.getValue());
        if (difference != null) {
          return new Found(each.getKey(), each.getValue(), difference, compared);
        }
      }
    }
    return null;
  }
}
