package dev.demitasse.compiler;

/**
 * How to compile.
 *
 * @param host which hosts the modules are made for
 * @param fuel how many rewrites the optimiser may make; {@link #ALL_FUEL} for no limit
 * @param names does the module say the names of its functions and locals? A host then puts them
 *     into the backtrace of a trap
 */
public record Options(HostProfile host, int fuel, boolean names) {
  /** Enough for every rewrite. */
  public static final int ALL_FUEL = Integer.MAX_VALUE;

  /** For Envoy, fully optimised. */
  public static final Options DEFAULT = new Options(HostProfile.ENVOY, ALL_FUEL);

  /** A module without names. */
  public Options(HostProfile host, int fuel) {
    this(host, fuel, false);
  }

  /** The same with names. */
  public Options withNames() {
    return new Options(host, fuel, true);
  }
}
