package dev.demitasse.samples.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.wasmhost.envoy.EnvoyBinary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The embedded host does what Envoy does. {@code -Dhosts.requests} says with how many random
 * requests at least, {@code -Dhosts.seed} where they begin: each sequence has a seed of its own,
 * which also says through which samples it goes. What differs is printed made small; one request
 * from the seed that is printed with it is the whole sequence again.
 */
class HostsTest {
  private static final int REQUESTS = Integer.getInteger("hosts.requests", 100);
  private static final long FIRST_SEED = Long.getLong("hosts.seed", 1);

  /** So many requests draw all that is allowed to differ. */
  private static final int MANY = 100;

  private static final int MOST_DIFFERENCES = 10;
  private static final int ATTEMPTS = 3000;

  private final List<Chain> chains = Chain.all();
  private final Comparison comparison = new Comparison();
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();

  @Test
  void doesWhatEnvoyDoes() {
    Optional<Path> envoy = EnvoyBinary.find();
    Assumptions.assumeTrue(envoy.isPresent(), "no envoy: neither in ENVOY nor on the PATH");
    long start = System.nanoTime();
    sequences().forEach((chain, seeds) -> compare(envoy.get(), chains.get(chain), seeds));
    System.out.printf(
        "at least %d requests from seed %d in %d s%n",
        REQUESTS, FIRST_SEED, (System.nanoTime() - start) / 1_000_000_000);

    assertThat(String.join("\n", reports)).isEmpty();
    if (REQUESTS >= MANY) {
      assertThat(comparison.met()).containsExactly(AllowedDifference.values());
      // Times may be the same: both hosts can answer in one second, in as many milliseconds.
      assertThat(comparison.needed())
          .contains(AllowedDifference.SERVER, AllowedDifference.REQUEST_ID);
    }
  }

  /** The seeds for each chain. */
  private Map<Integer, List<Long>> sequences() {
    Map<Integer, List<Long>> seeds = new TreeMap<>();
    int requests = 0;
    for (long seed = FIRST_SEED; requests < REQUESTS; seed++) {
      int chain = (int) Math.floorMod(seed, (long) chains.size());
      seeds.computeIfAbsent(chain, c -> new ArrayList<>()).add(seed);
      requests += RandomSequence.of(seed).requests();
    }
    return seeds;
  }

  private void compare(Path envoy, Chain chain, List<Long> seeds) {
    try (Pair pair = new Pair(envoy, chain, comparison)) {
      assertThat(pair.startsAlike()).as("start of %s", chain).isTrue();
      for (long seed : seeds) {
        if (reports.size() < MOST_DIFFERENCES) {
          compare(pair, RandomSequence.of(seed), "seed " + seed + ", " + chain);
        }
      }
    }
  }

  private void compare(Pair pair, Sequence sequence, String where) {
    Difference difference = pair.difference(sequence);
    if (difference == null) {
      return;
    }
    if (differences.stream().anyMatch(difference::resembles)) {
      reports.add(where + ": as above");
      return;
    }
    differences.add(difference);
    Sequence small = Reducer.reduce(sequence, ATTEMPTS, each -> shows(pair, each, difference));
    Difference again = pair.difference(small);
    reports.add(where + ":\n" + small + (again == null ? "not always:\n" + difference : again));
  }

  private static boolean shows(Pair pair, Sequence candidate, Difference difference) {
    Difference found = pair.difference(candidate);
    return found != null && found.resembles(difference);
  }
}
