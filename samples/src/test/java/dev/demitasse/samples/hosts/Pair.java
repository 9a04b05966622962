package dev.demitasse.samples.hosts;

import dev.demitasse.Nullable;
import java.nio.file.Path;
import java.util.Set;

/** The two hosts of one chain, in the same state as long as they do not differ. */
final class Pair implements AutoCloseable {
  private final Path binary;
  private final Chain chain;
  private final Comparison comparison;
  private ComparedHost envoy;
  private ComparedHost embedded;

  Pair(Path binary, Chain chain, Comparison comparison) {
    this.binary = binary;
    this.chain = chain;
    this.comparison = comparison;
    open();
  }

  private void open() {
    envoy = new RealEnvoy(binary, chain);
    embedded = new Embedded(chain);
  }

  /** Whether filters said the same when they started; Envoy lets each say it for several VMs. */
  boolean startsAlike() {
    return Set.copyOf(envoy.startLines()).equals(Set.copyOf(embedded.startLines()));
  }

  /** Plays the sequence on both; null if they do the same. After a difference both begin anew. */
  @Nullable
  Difference difference(Sequence sequence) {
    Difference difference =
        comparison.difference(Player.play(envoy, sequence), Player.play(embedded, sequence));
    if (difference != null) {
      close();
      open();
    }
    return difference;
  }

  @Override
  public void close() {
    embedded.close();
    envoy.close();
  }
}
