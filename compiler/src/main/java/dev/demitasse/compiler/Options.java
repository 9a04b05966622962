package dev.demitasse.compiler;

/**
 * How to compile.
 *
 * @param host which hosts the modules are made for
 * @param fuel how many rewrites the optimiser may make; {@link #ALL_FUEL} for no limit
 */
public record Options(HostProfile host, int fuel) {
  /** Enough for every rewrite. */
  public static final int ALL_FUEL = Integer.MAX_VALUE;

  /** For Envoy, fully optimised. */
  public static final Options DEFAULT = new Options(HostProfile.ENVOY, ALL_FUEL);
}
