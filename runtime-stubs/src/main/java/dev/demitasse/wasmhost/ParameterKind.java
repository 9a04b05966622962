package dev.demitasse.wasmhost;

import dev.demitasse.Bytes;
import dev.demitasse.host.OutBytes;
import dev.demitasse.host.OutInt;
import dev.demitasse.host.OutLong;
import java.util.List;

/** How a parameter of a {@code HostCalls} row crosses: the Wasm parameters that it is made of. */
enum ParameterKind {
  INT(int.class, ValueKind.I32),
  LONG(long.class, ValueKind.I64),
  /** Address and size of the guest's bytes. */
  BYTES(Bytes.class, ValueKind.I32, ValueKind.I32),
  /** Address of the cell for the result's address, and of the one for its size. */
  OUT_BYTES(OutBytes.class, ValueKind.I32, ValueKind.I32),
  /** Address of a 32-bit cell. */
  OUT_INT(OutInt.class, ValueKind.I32),
  /** Address of a 64-bit cell. */
  OUT_LONG(OutLong.class, ValueKind.I32);

  private final Class<?> javaType;
  private final List<ValueKind> wasm;

  ParameterKind(Class<?> javaType, ValueKind... wasm) {
    this.javaType = javaType;
    this.wasm = List.of(wasm);
  }

  /** The Wasm parameters, in order. */
  List<ValueKind> wasm() {
    return wasm;
  }

  static ParameterKind of(Class<?> javaType) {
    for (ParameterKind each : values()) {
      if (each.javaType == javaType) {
        return each;
      }
    }
    throw new IllegalStateException("a row of HostCalls has a parameter of " + javaType);
  }
}
