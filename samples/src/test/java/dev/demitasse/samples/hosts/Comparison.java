package dev.demitasse.samples.hosts;

import dev.demitasse.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares what two hosts did, and keeps account of the allowed differences that were needed. */
final class Comparison {
  private final Set<AllowedDifference> needed = EnumSet.noneOf(AllowedDifference.class);
  private final Set<AllowedDifference> met = EnumSet.noneOf(AllowedDifference.class);

  /** What differs beyond what may, for a person; null if nothing does. */
  @Nullable
  Difference difference(Transcript envoy, Transcript embedded) {
    Set<AllowedDifference> all = EnumSet.allOf(AllowedDifference.class);
    List<String> expected = rewritten(envoy, all);
    List<String> actual = rewritten(embedded, all);
    if (!expected.equals(actual)) {
      return Difference.of(expected, actual);
    }
    for (AllowedDifference each : EnumSet.complementOf(EnumSet.copyOf(needed))) {
      Set<AllowedDifference> others = EnumSet.complementOf(EnumSet.of(each));
      if (!rewritten(envoy, others).equals(rewritten(embedded, others))) {
        needed.add(each);
      }
    }
    for (AllowedDifference each : EnumSet.complementOf(EnumSet.copyOf(met))) {
      if (concerns(each, envoy) && concerns(each, embedded)) {
        met.add(each);
      }
    }
    return null;
  }

  /** Those without which a comparison so far would have found a difference. */
  Set<AllowedDifference> needed() {
    return needed;
  }

  /** Those that were about something that both hosts did, be it the same by chance. */
  Set<AllowedDifference> met() {
    return met;
  }

  private static boolean concerns(AllowedDifference allowed, Transcript transcript) {
    return !rewritten(transcript, Set.of()).equals(rewritten(transcript, Set.of(allowed)));
  }

  private static List<String> rewritten(Transcript transcript, Set<AllowedDifference> allowed) {
    return transcript.lines(
        line -> {
          String rewritten = line;
          for (AllowedDifference each : allowed) {
            rewritten = each.rewrite(rewritten);
          }
          return rewritten;
        });
  }
}
