package dev.demitasse.compiler.opt;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.ssa.Func;

/**
 * A number of rewrites that may be made. Of two numbers that differ by one, the smaller giving a
 * right module and the larger a wrong one, the larger one's {@link #last} names the rewrite at
 * fault.
 */
public final class Fuel {
  private final long limit;
  private long spent;
  private Place place = Place.NONE;
  private Place last = Place.NONE;

  /** Who asks for fuel. */
  private record Place(@Nullable Pass pass, @Nullable Func func) {
    static final Place NONE = new Place(null, null);

    @Override
    public String toString() {
      return pass == null || func == null ? "" : pass.name() + " in " + func.method();
    }
  }

  private Fuel(long limit) {
    this.limit = limit;
  }

  /** For this many rewrites. */
  public static Fuel of(long rewrites) {
    return new Fuel(rewrites);
  }

  /** For as many rewrites as there are to make. */
  public static Fuel unlimited() {
    return new Fuel(Long.MAX_VALUE);
  }

  /** May one more rewrite be made? A caller that hears yes makes it. */
  public boolean spend() {
    if (spent >= limit) {
      return false;
    }
    spent++;
    last = place;
    return true;
  }

  /** Is nothing left? */
  public boolean isEmpty() {
    return spent >= limit;
  }

  /** How many rewrites were made. */
  public long spent() {
    return spent;
  }

  /** Pass and function of the last rewrite; empty before the first. */
  public String last() {
    return last.toString();
  }

  /** Says who asks from now on. */
  void enter(Pass pass, Func func) {
    place = new Place(pass, func);
  }
}
