import dev.demitasse.*;

/** What does not exist is told at each place that makes or gets it, and nowhere else. */
@Filter("ten-places")
final class TenPlaces extends HttpFilter {
  private final Thread kept = new Thread(); // error: D0307

  static final class Worker {
    final Thread thread = new Thread("w"); // error: D0307

    void start() {
      thread.start();
    }

    Thread thread() {
      return thread;
    }
  }

  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    Thread local = new Thread(); // error: D0307
    local.setName("a");
    local.start();
    Thread chosen = endOfStream ? new Thread() : local; // error: D0307
    chosen.start();
    Log.info("{}", chosen.getName().length());
    start(new Thread(headers.path())); // error: D0307
    Worker worker = new Worker();
    worker.start();
    worker.thread().interrupt();
    for (int i = 0; i < 3; i++) {
      start(new Thread()); // error: D0307
    }
    kept.start();
    Runnable later = () -> start(new Thread()); // error: D0307
    later.run();
    if (new Thread().isAlive()) { // error: D0307
      return PAUSE;
    }
    Thread.currentThread().interrupt(); // error: D0307
    return made().isDaemon() ? PAUSE : CONTINUE;
  }

  private static Thread made() {
    return new Thread(); // error: D0307
  }

  private static void start(Thread thread) {
    thread.setDaemon(true);
    thread.start();
  }
}
