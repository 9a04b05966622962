package dev.demitasse;

/** What a callback tells the host to do with the stream: go on, wait, or answer at once. */
public abstract sealed class Action permits Action.Verdict, LocalReply {
  /** The stream goes on to the next filter. */
  public static final Action CONTINUE = new Verdict(0);

  /**
   * The stream waits. In a callback of headers: Envoy then delivers no body and no trailers to this
   * filter (its answer to a pause in headers is {@code StopAllIterationAndWatermark}, {@code
   * source/extensions/common/wasm/context.cc}). In a callback of a body: the host keeps what has
   * come, and more may come.
   */
  public static final Action PAUSE = new Verdict(1);

  Action() {}

  /** Does what the action says beyond its number, and gives the number: 0 continue, 1 pause. */
  abstract int deliver();

  static final class Verdict extends Action {
    private final int number;

    private Verdict(int number) {
      this.number = number;
    }

    @Override
    int deliver() {
      return number;
    }
  }
}
