package dev.demitasse.stub;

import dev.demitasse.Bytes;
import dev.demitasse.Nullable;
import dev.demitasse.host.OutBytes;

/**
 * The buffers by their ABI numbers (Envoy, {@code context.cc}, {@code Context::getBuffer}; windows
 * as in proxy-wasm-cpp-host, {@code exports.cc}, {@code get_buffer_bytes}).
 */
final class Buffers {
  private static final int OK = 0;
  private static final int NOT_FOUND = 1;
  private static final int BAD_ARGUMENT = 2;

  private static final int REQUEST_BODY = 0;
  private static final int RESPONSE_BODY = 1;
  private static final int CALL_RESPONSE_BODY = 4;
  private static final int VM_CONFIGURATION = 6;
  private static final int PLUGIN_CONFIGURATION = 7;
  private static final int LAST = 8;

  private Buffers() {}

  static int read(StubHost host, int buffer, int start, int maxSize, OutBytes bytes) {
    if (buffer < 0 || buffer > LAST) {
      return BAD_ARGUMENT;
    }
    BodyBuffer body = body(host, buffer);
    Bytes all = body == null ? find(host, buffer) : body.bytes();
    if (all == null) {
      return NOT_FOUND;
    }
    bytes.value = window(all, Integer.toUnsignedLong(start), Integer.toUnsignedLong(maxSize));
    return OK;
  }

  static int write(StubHost host, int buffer, int start, int length, Bytes bytes) {
    BodyBuffer body = body(host, buffer);
    boolean written =
        body != null
            && body.write(Integer.toUnsignedLong(start), Integer.toUnsignedLong(length), bytes);
    return written ? OK : BAD_ARGUMENT;
  }

  private static @Nullable BodyBuffer body(StubHost host, int buffer) {
    return switch (buffer) {
      case REQUEST_BODY -> host.current().requestBody;
      case RESPONSE_BODY -> host.current().responseBody;
      default -> null;
    };
  }

  // Bodies, connection data and messages are there but empty outside their callbacks.
  private static @Nullable Bytes find(StubHost host, int buffer) {
    return switch (buffer) {
      case VM_CONFIGURATION -> host.vmConfiguration();
      case PLUGIN_CONFIGURATION -> host.current().pluginConfiguration;
      case CALL_RESPONSE_BODY -> null;
      default -> Bytes.EMPTY;
    };
  }

  private static Bytes window(Bytes all, long start, long maxSize) {
    if (start >= all.length()) {
      return Bytes.EMPTY;
    }
    return all.slice((int) start, (int) Math.min(start + maxSize, all.length()));
  }
}
