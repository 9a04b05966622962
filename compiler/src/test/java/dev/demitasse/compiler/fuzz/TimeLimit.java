package dev.demitasse.compiler.fuzz;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for an executor no longer than a program can take: wrong code may run for ever. */
final class TimeLimit {
  /** A program takes milliseconds, and compiling it not much more. */
  private static final Duration MOST = Duration.ofMinutes(1);

  private TimeLimit() {}

  /** What it answers, or throws; an {@code AssertionError} if it does not end. */
  static String wait(String where, Supplier<String> executor) {
    FutureTask<String> task = new FutureTask<>(executor::get);
    Thread thread = new Thread(task, where);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(MOST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new AssertionError(where + " does not end within " + MOST.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
