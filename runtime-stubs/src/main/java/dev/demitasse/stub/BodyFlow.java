package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.stub.StreamContext.Outcome;

/**
 * One direction of one filter's body. A filter that pauses sees at its next callback all that was
 * kept for it; when it continues, all of that goes on at once (Envoy, {@code
 * source/extensions/common/wasm/context.cc}, {@code decodeData} and {@code encodeData}, {@code
 * source/common/http/filter_manager.cc}, {@code commonHandleAfterDataCallback}).
 */
final class BodyFlow {
  /** So much is kept for a filter: Envoy's {@code per_connection_buffer_limit_bytes} by default. */
  private static final int LIMIT = 1 << 20;

  private final BodyBuffer kept = new BodyBuffer();
  private final LocalResponse tooLarge;
  private boolean isPaused;

  /**
   * No part has come yet.
   *
   * @param tooLarge what the host answers where it would have to keep more than it can
   */
  BodyFlow(LocalResponse tooLarge) {
    this.tooLarge = tooLarge;
  }

  /** What became of a part: what goes on, null if nothing does; a reply, if there is one. */
  record Part(@Nullable Bytes onward, @Nullable LocalResponse reply) {}

  /** Enters the filter, which looks at a body. */
  interface Entry {
    Outcome enter(BodyBuffer body);
  }

  /** Lets the filter see a part, with what is kept. */
  Part pass(Bytes data, Entry filter) {
    kept.append(data);
    if (isPaused && isTooMuch()) {
      return new Part(null, tooLarge);
    }
    Outcome outcome = filter.enter(kept);
    isPaused = !outcome.continues();
    if (!isPaused) {
      return new Part(kept.take(), null);
    }
    return new Part(null, outcome.reply() == null && isTooMuch() ? tooLarge : outcome.reply());
  }

  private boolean isTooMuch() {
    return kept.bytes().length() > LIMIT;
  }
}
