package dev.demitasse.compiler.ssa;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.op.Type;
import java.io.ByteArrayOutputStream;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

/** One operation as a Wasm engine computes it: a module of one function, made by hand. */
final class EngineOracle {
  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private final Op op;
  private final Instance instance;

  private EngineOracle(Op op, Instance instance) {
    this.op = op;
    this.instance = instance;
  }

  static EngineOracle of(Op op) {
    ByteArrayOutputStream module = new ByteArrayOutputStream();
    module.writeBytes(HEADER);
    section(module, 1, bytes(1, 0x60).append(types(op)).append(1, op.result().code()));
    section(module, 3, bytes(1, 0));
    section(module, 7, bytes(1, 1, 'f', 0, 0));
    Bytes body = bytes(0);
    for (int i = 0; i < op.params().size(); i++) {
      body.append(Op.LOCAL_GET.code(), i);
    }
    if (op.code() > 0xFF) {
      body.append(op.code() >> 8);
    }
    body.append(op.code() & 0xFF, Op.END.code());
    section(module, 10, bytes(1, body.size()).append(body));
    return new EngineOracle(op, Instance.builder(Parser.parse(module.toByteArray())).build());
  }

  private static Bytes types(Op op) {
    Bytes types = bytes(op.params().size());
    for (Type type : op.params()) {
      types.append(type.code());
    }
    return types;
  }

  private static void section(ByteArrayOutputStream module, int id, Bytes content) {
    module.write(id);
    module.write(content.size());
    module.writeBytes(content.out.toByteArray());
  }

  private static Bytes bytes(int... values) {
    return new Bytes().append(values);
  }

  private static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes append(int... values) {
      for (int value : values) {
        out.write(value);
      }
      return this;
    }

    Bytes append(Bytes other) {
      out.writeBytes(other.out.toByteArray());
      return this;
    }

    int size() {
      return out.size();
    }
  }

  /**
   * The raw bits of the result; null for a trap. A second operand is left out where there is one
   * only.
   */
  @Nullable
  Long apply(long a, long b) {
    long[] args = op.params().size() < 2 ? new long[] {a} : new long[] {a, b};
    for (int i = 0; i < args.length; i++) {
      boolean narrow = op.params().get(i) == Type.I32 || op.params().get(i) == Type.F32;
      args[i] = narrow ? args[i] & 0xFFFFFFFFL : args[i];
    }
    try {
      return Arithmetic.normalised(op.result(), instance.export("f").apply(args)[0]);
    } catch (WasmEngineException trap) {
      return null;
    }
  }
}
