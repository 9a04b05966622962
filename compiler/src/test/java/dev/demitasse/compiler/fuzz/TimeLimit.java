package dev.demitasse.compiler.fuzz;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for work no longer than it can take: wrong code may run for ever. */
public final class TimeLimit {
  private TimeLimit() {}

  /**
   * What the work answers.
   *
   * @param name of the thread that does it
   * @throws TimeoutException if it does not end; nobody waits for it any more then
   * @throws ExecutionException with what it throws
   */
  public static <T> T call(String name, Duration most, Callable<T> work)
      throws TimeoutException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      task.cancel(true);
    }
  }
}
