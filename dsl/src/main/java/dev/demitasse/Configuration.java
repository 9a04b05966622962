package dev.demitasse;

import dev.demitasse.host.Host;
import dev.demitasse.host.OutBytes;

/**
 * The configuration of a plugin, readable only inside {@link Plugin#onConfigure}. Envoy gives the
 * text of a {@code StringValue} or {@code BytesValue} as it is, and any other message, {@code
 * Struct} too, as serialized protobuf ({@code source/extensions/common/wasm/plugin.cc}).
 */
public final class Configuration {
  private static final int PLUGIN_CONFIGURATION = 7;

  private final int size;

  Configuration(int size) {
    this.size = size;
  }

  /** Whether there is no configuration. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The bytes; none also where the host does not give them. Each call copies them. */
  public Bytes bytes() {
    OutBytes bytes = new OutBytes();
    return Host.calls().getBufferBytes(PLUGIN_CONFIGURATION, 0, size, bytes) == 0
        ? bytes.value
        : Bytes.EMPTY;
  }

  /** The same bytes as a text, one char a byte. */
  public String text() {
    return bytes().text();
  }
}
