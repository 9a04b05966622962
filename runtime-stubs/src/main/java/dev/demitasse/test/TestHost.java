package dev.demitasse.test;

import dev.demitasse.Bytes;
import dev.demitasse.Log;
import dev.demitasse.Nullable;
import java.util.List;

/**
 * One worker of a host with the filters of the test, each in a VM of its own, all under one vm_id.
 */
public interface TestHost {
  /**
   * Starts the filters, each with this configuration. A test that does not call it has an empty
   * one.
   *
   * @return false if a filter refused, from its VM start or its configuration
   * @throws IllegalStateException if it has started already
   */
  boolean start(String configuration);

  /**
   * One more worker with the same filters over the same shared data, started if this one is; its
   * logs are its own. Not on ENVOY, which has two workers anyway.
   */
  TestHost otherWorker();

  /** A request, to be sent by {@link Exchange#send}. Starts the host if nobody has. */
  Exchange request(String method, String path);

  /**
   * Makes a host call fail, in all filters of this worker. Not on ENVOY.
   *
   * @param hostCall as it is imported, such as {@code proxy_set_shared_data}
   * @throws IllegalArgumentException if there is no such host call
   */
  Faults on(String hostCall);

  /**
   * The lines of exactly this level that the filters logged until the host had started. A real
   * Envoy starts them several times, and so repeats the lines.
   */
  List<String> startLogs(Log.Level level);

  /** The lines of exactly this level that the filters have logged since. */
  List<String> logs(Log.Level level);

  /** The value of a counter or gauge, 0 if nobody has defined one of that name. */
  long metric(String name);

  /** The shared data of a key, null if nobody has written it. Not on ENVOY. */
  @Nullable
  Bytes shared(String key);
}
