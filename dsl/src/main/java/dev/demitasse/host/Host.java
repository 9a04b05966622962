package dev.demitasse.host;

/**
 * The way from a filter to its host. On the JVM a host binds itself to the thread for as long as it
 * runs a callback; inside a module a call through {@link #calls()} is the import itself and this
 * class does not exist.
 */
public final class Host {
  private static final ThreadLocal<HostCalls> BOUND = new ThreadLocal<>();

  private Host() {}

  /** Undoes one {@link #bind}: the host that was bound before is bound again. */
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * The host that runs the present callback.
   *
   * @throws IllegalStateException on the JVM, when the code runs outside any host
   */
  public static HostCalls calls() {
    HostCalls calls = BOUND.get();
    if (calls == null) {
      throw new IllegalStateException(
          "no host is bound to this thread: a filter can only call its host inside a callback;"
              + " in a test use @FilterTest");
    }
    return calls;
  }

  /** Makes {@code calls} the host of this thread until the result is closed. For hosts. */
  public static Binding bind(HostCalls calls) {
    HostCalls before = BOUND.get();
    BOUND.set(calls);
    return () -> restore(before);
  }

  private static void restore(HostCalls before) {
    if (before == null) {
      BOUND.remove();
    } else {
      BOUND.set(before);
    }
  }
}
