package dev.demitasse.compiler.canaries;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.fuzz.FirstDifference;
import java.util.List;
import java.util.Map;

/**
 * What random programs say of a canary.
 *
 * @param seenBy the executors that do something else than the JVM; none if all programs agree
 * @param programs how many were compared
 */
record Hunt(Canary canary, List<String> seenBy, int programs) {
  /** Compares so many programs at most. */
  static Hunt of(Canary canary, int programs) {
    try {
      Class<?> first =
          Class.forName(FirstDifference.class.getName(), true, new CanaryLoader(canary));
      return of(canary, programs, first.getMethod("within", int.class).invoke(null, programs));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(canary.toString(), e);
    }
  }

  @SuppressWarnings("unchecked") // the type of FirstDifference.within, loaded once more
  private static Hunt of(Canary canary, int programs, @Nullable Object result) {
    Map.Entry<Integer, List<String>> found = (Map.Entry<Integer, List<String>>) result;
    return found == null
        ? new Hunt(canary, List.of(), programs)
        : new Hunt(canary, found.getValue(), found.getKey());
  }

  boolean isSeen() {
    return !seenBy.isEmpty();
  }

  /** A line of a table in Markdown. */
  String row() {
    return canary.cells() + programs + " | " + String.join(", ", seenBy) + " |\n";
  }
}
