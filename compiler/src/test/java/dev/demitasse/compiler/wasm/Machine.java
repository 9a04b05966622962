package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.emit.Encoder;
import dev.demitasse.compiler.op.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** A module in a Wasm engine. Every import notes its arguments and answers {@link #answer}. */
final class Machine {
  private final Instance instance;
  private final List<String> calls = new ArrayList<>();

  Machine(WasmModule module) {
    ImportValues.Builder imports = ImportValues.builder();
    for (WasmModule.Import each : module.imports()) {
      int type = ((WasmModule.ImportedFunction) each.what()).type();
      WasmModule.FuncType signature = module.types().get(type);
      imports.addFunction(
          new HostFunction(
              each.module(),
              each.name(),
              FunctionType.of(types(signature.params()), types(signature.results())),
              (i, args) -> {
                calls.add(each.name() + Arrays.toString(normalised(signature.params(), args)));
                return signature.results().isEmpty() ? new long[0] : new long[] {answer(args)};
              }));
    }
    instance =
        Instance.builder(Parser.parse(Encoder.encode(module).bytes()))
            .withImportValues(imports.build())
            .build();
  }

  /** What the host answers to a call: the lowest bits of its arguments. */
  static long answer(long... args) {
    long sum = 0;
    for (long arg : args) {
      sum += arg & 3;
    }
    return sum;
  }

  /** The arguments with i32 sign-extended; the engine does either. */
  static long[] normalised(List<Type> types, long... args) {
    long[] all = args.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] = types.get(i) == Type.I32 ? (int) all[i] : all[i];
    }
    return all;
  }

  private static List<ValType> types(List<Type> types) {
    return types.stream()
        .map(
            t ->
                switch (t) {
                  case I32, REF -> ValType.I32;
                  case I64 -> ValType.I64;
                  case F32 -> ValType.F32;
                  case F64 -> ValType.F64;
                  case VOID -> throw new IllegalArgumentException("no value type");
                })
        .toList();
  }

  /** The result of an exported function, 0 without one. */
  long call(String export, long... args) {
    long[] results = instance.export(export).apply(args);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  /** The calls of the host so far. */
  List<String> calls() {
    return calls;
  }

  byte[] memory(int address, int size) {
    return instance.memory().readBytes(address, size);
  }
}
