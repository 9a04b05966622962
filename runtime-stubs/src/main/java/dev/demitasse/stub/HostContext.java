package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;

/**
 * What the host lets one context see at this moment. The reference host keeps such pointers in its
 * {@code Context} (Envoy, {@code source/extensions/common/wasm/context.cc}): a header map is there
 * from its callback on, until that callback, or a later one, lets the stream continue.
 */
public final class HostContext {
  @Nullable HeaderList requestHeaders;
  @Nullable HeaderList responseHeaders;
  @Nullable BodyBuffer requestBody;
  @Nullable BodyBuffer responseBody;
  @Nullable Bytes pluginConfiguration;
  private @Nullable LoggedStream logged;
  private @Nullable LocalResponse reply;
  private final boolean isStream;

  /** What is there when the stream is logged; nothing can be changed then. */
  record LoggedStream(@Nullable HeaderList requestHeaders, @Nullable HeaderList responseHeaders) {}

  /** A context that is no stream: a VM's or a plugin's. */
  public HostContext() {
    this(false);
  }

  private HostContext(boolean isStream) {
    this.isStream = isStream;
  }

  static HostContext ofStream() {
    return new HostContext(true);
  }

  void logging(@Nullable LoggedStream stream) {
    logged = stream;
  }

  boolean isLogging() {
    return logged != null;
  }

  /** A map by its ABI number, null where it is not there. */
  @Nullable
  HeaderList readable(int map) {
    return switch (map) {
      case 0 -> logged == null ? requestHeaders : logged.requestHeaders();
      case 2 -> logged == null ? responseHeaders : logged.responseHeaders();
      default -> null;
    };
  }

  /** A map by its ABI number, null where it is not there or cannot be changed. */
  @Nullable
  HeaderList writable(int map) {
    return logged == null ? readable(map) : null;
  }

  /** Keeps a reply until the callback has returned: the first one, and only a stream's. */
  void reply(LocalResponse response) {
    if (isStream && logged == null && reply == null) {
      reply = response;
    }
  }

  @Nullable
  LocalResponse takeReply() {
    LocalResponse taken = reply;
    reply = null;
    return taken;
  }
}
