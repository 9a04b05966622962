package dev.demitasse.samples.shared;

import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.Plugin;
import dev.demitasse.RequestHeaders;
import dev.demitasse.SharedData;
import dev.demitasse.Status;

/**
 * Counts requests in shared data: no worker's increment is lost, since each writes only over the
 * value it read.
 */
@Filter("shared-counter")
final class SharedCounter extends Plugin {
  private static final String KEY = "my_key";

  @Override
  public boolean onVmStart() {
    if (!SharedData.set(KEY, Bytes.ofLongLE(1)).ok()) {
      Log.warn("error setting shared data");
    }
    Log.info("[wasm-extension]: Setting initial shared value 1");
    return true;
  }

  @Override
  public HttpFilter newHttpFilter() {
    return new Stream();
  }

  static final class Stream extends HttpFilter {
    @Override
    public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
      while (true) {
        SharedData.Value seen = SharedData.get(KEY);
        if (!seen.ok()) {
          Log.warn("error getting shared data");
          return CONTINUE;
        }
        if (seen.bytes().length() != 8) {
          return CONTINUE;
        }
        long next = seen.bytes().getLongLE(0) + 1;
        Status status = SharedData.compareAndSet(KEY, seen, Bytes.ofLongLE(next));
        if (status == Status.CAS_MISMATCH) {
          continue; // somebody was faster: once more
        }
        if (status.ok()) {
          Log.info("incremented shared value: " + Long.toUnsignedString(next));
        } else {
          Log.warn("error setting shared data");
        }
        return CONTINUE;
      }
    }
  }
}
