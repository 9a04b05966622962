package dev.demitasse.test;

import dev.demitasse.Status;

/**
 * Lets calls to one host function answer a status without being performed. Calls are counted from
 * now on, from 1. Of several faults that are due, the one that was asked for first answers.
 */
public interface Faults {
  /** Every call answers {@code status}. */
  void always(Status status);

  /** The next {@code n} calls answer {@code status}. */
  void times(int n, Status status);

  /** The {@code n}-th call answers {@code status}. */
  void nth(int n, Status status);
}
