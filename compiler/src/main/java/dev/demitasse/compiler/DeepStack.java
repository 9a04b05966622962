package dev.demitasse.compiler;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Much room for calls in calls. Several stages follow code by recursion, as javac does, and what a
 * method may hold, some hundred branches in a row, is nested deeper than the usual stack of a
 * thread bears.
 */
public final class DeepStack {
  // What is not used takes no memory.
  private static final long SIZE = 1L << 29;

  private DeepStack() {}

  /** The result of the work, or what it throws. */
  public static <T> T call(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "demitasse", SIZE);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it compiles", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
