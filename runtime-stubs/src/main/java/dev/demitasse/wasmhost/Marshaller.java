package dev.demitasse.wasmhost;

import dev.demitasse.Bytes;
import dev.demitasse.host.HostCalls;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;
import java.nio.charset.StandardCharsets;

/**
 * Carries one host call between the guest's memory and the host. As in the reference host, an
 * address outside the memory is a status and not a trap, and results are written only after status
 * 0, in the order data, address cell, size cell, further cells; a failure in between leaves what
 * was written before it (seen with Envoy 1.40).
 */
final class Marshaller {
  private static final int OK = 0;
  private static final int INVALID_MEMORY_ACCESS = 6;

  private final HostCallRow row;
  private final Guest guest;
  private final HostCalls host;

  Marshaller(HostCallRow row, Guest guest, HostCalls host) {
    this.row = row;
    this.guest = guest;
    this.host = host;
  }

  /** The call with its Wasm arguments, each widened to 64 bits; the result is the status. */
  int call(long[] wasm) {
    Object[] arguments = new Object[row.parameters().size()];
    int at = 0;
    for (int i = 0; i < arguments.length; i++) {
      ParameterKind kind = row.parameters().get(i);
      if (kind == ParameterKind.BYTES
          && !guest.memory().holds((int) wasm[at], (int) wasm[at + 1])) {
        return INVALID_MEMORY_ACCESS;
      }
      arguments[i] = argument(kind, wasm, at);
      at += kind.wasm().size();
    }
    int status = row.invoke(host, arguments);
    return status == OK ? writeResults(arguments, wasm) : status;
  }

  private Object argument(ParameterKind kind, long[] wasm, int at) {
    return switch (kind) {
      case INT -> (int) wasm[at];
      case LONG -> wasm[at];
      case BYTES -> bytes(guest.memory().read((int) wasm[at], (int) wasm[at + 1]));
      case OUT_BYTES -> new OutBytes();
      case OUT_INT -> new OutInt();
      case OUT_LONG -> new OutLong();
    };
  }

  private static Bytes bytes(byte[] raw) {
    return Bytes.of(new String(raw, StandardCharsets.ISO_8859_1));
  }

  private int writeResults(Object[] arguments, long[] wasm) {
    int at = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (!writeResult(arguments[i], wasm, at)) {
        return INVALID_MEMORY_ACCESS;
      }
      at += row.parameters().get(i).wasm().size();
    }
    return OK;
  }

  /** Writes what the host left in an argument, if it is a place for results. */
  private boolean writeResult(Object argument, long[] wasm, int at) {
    int cell = (int) wasm[at];
    if (argument instanceof OutBytes out) {
      return writeBytes(out.value, cell, (int) wasm[at + 1]);
    } else if (argument instanceof OutInt out) {
      return writeInt(cell, out.value);
    } else if (argument instanceof OutLong out) {
      return writeLong(cell, out.value);
    }
    return true;
  }

  private boolean writeBytes(Bytes value, int addressCell, int sizeCell) {
    int address = 0; // nothing is allocated for no bytes
    if (value.length() > 0) {
      address = guest.allocate(value.length());
      if (address == 0 || !guest.memory().holds(address, value.length())) {
        return false;
      }
      guest.memory().write(address, value.text().getBytes(StandardCharsets.ISO_8859_1));
    }
    return writeInt(addressCell, address) && writeInt(sizeCell, value.length());
  }

  private boolean writeInt(int cell, int value) {
    if (!guest.memory().holds(cell, Integer.BYTES)) {
      return false;
    }
    guest.memory().writeInt(cell, value);
    return true;
  }

  private boolean writeLong(int cell, long value) {
    if (!guest.memory().holds(cell, Long.BYTES)) {
      return false;
    }
    guest.memory().writeLong(cell, value);
    return true;
  }
}
