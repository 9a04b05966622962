package dev.demitasse.samples;

import dev.demitasse.Action;
import dev.demitasse.Bytes;
import dev.demitasse.Filter;
import dev.demitasse.HttpFilter;
import dev.demitasse.RequestHeaders;
import dev.demitasse.SharedData;

/**
 * Brings shared data into a state that a test needs: a request with the header {@code x-shared-key}
 * writes what {@code x-shared-value} says, as bytes; {@code max} is the greatest 64-bit number.
 * Stands in front of the filter under test.
 */
@Filter("set-shared")
public final class SetShared extends HttpFilter {
  @Override
  public Action onRequestHeaders(RequestHeaders headers, boolean endOfStream) {
    String key = headers.get("x-shared-key");
    if (key != null) {
      String value = headers.get("x-shared-value", "");
      SharedData.set(key, value.equals("max") ? Bytes.ofLongLE(-1) : Bytes.of(value));
    }
    return CONTINUE;
  }
}
