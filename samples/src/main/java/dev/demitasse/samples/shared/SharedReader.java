package dev.demitasse.samples.shared;

import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.Log;
import dev.demitasse.SharedData;

/** Reads, for each new stream, what {@link SharedCounter} counts. */
@Filter("shared-reader")
final class SharedReader extends HttpFilter {
  private static final String KEY = "my_key";

  SharedReader() {
    Log.info("[second-extension]: NewHttpContext");
    SharedData.Value seen = SharedData.get(KEY);
    if (seen.ok() && seen.bytes().length() == 8) {
      Log.info(
          "[second-extension]: Reading shared data: "
              + Long.toUnsignedString(seen.bytes().getLongLE(0)));
    } else {
      Log.warn("[second-extension]: error getting shared data on NewHttpContext");
    }
  }
}
