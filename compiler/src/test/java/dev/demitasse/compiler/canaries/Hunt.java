package dev.demitasse.compiler.canaries;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.fuzz.FirstDifference;
import dev.demitasse.compiler.fuzz.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * What random programs say of a canary.
 *
 * @param seenBy the executors that do something else than the JVM; none if all programs agree
 * @param programs how many were compared; 0 if that took too long
 */
record Hunt(Canary canary, List<String> seenBy, int programs) {
  /** A bug may make the compiler or a module run for ever. */
  private static final Duration MOST = Duration.ofMinutes(10);

  /** Compares so many programs at most. */
  static Hunt of(Canary canary, int programs) {
    try {
      Object found = TimeLimit.call(canary.toString(), MOST, () -> ask(canary, "within", programs));
      return of(canary, programs, found);
    } catch (TimeoutException e) {
      return new Hunt(canary, List.of(), 0);
    } catch (ExecutionException e) {
      throw new AssertionError(canary.toString(), e);
    }
  }

  /** The rewrite that bisection blames for the first difference. */
  static String rewrite(Canary canary, int programs) throws ReflectiveOperationException {
    return String.valueOf(ask(canary, "rewriteWithin", programs));
  }

  /** Calls a method of {@link FirstDifference} where the canary is. */
  private static @Nullable Object ask(Canary canary, String method, int programs)
      throws ReflectiveOperationException {
    Class<?> first = Class.forName(FirstDifference.class.getName(), true, new CanaryLoader(canary));
    return first.getMethod(method, int.class).invoke(null, programs);
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
