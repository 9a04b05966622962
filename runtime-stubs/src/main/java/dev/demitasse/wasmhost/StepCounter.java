package dev.demitasse.wasmhost;

/** Counts the instructions of a VM and ends a callback that runs longer than allowed. */
final class StepCounter implements Runnable {
  private final long budget;
  private long steps;
  private long stepsAtEntry;

  /** A counter that allows so many instructions a callback. */
  StepCounter(long budget) {
    this.budget = budget;
  }

  /** One more instruction. Throws a {@link Trap} when the callback's budget is used up. */
  @Override
  public void run() {
    steps++;
    if (steps - stepsAtEntry > budget) {
      throw new Trap("more than " + budget + " instructions in one callback");
    }
  }

  /** A callback is entered by the host, not from within another one. */
  void entered() {
    stepsAtEntry = steps;
  }

  /** All instructions so far. */
  long steps() {
    return steps;
  }
}
