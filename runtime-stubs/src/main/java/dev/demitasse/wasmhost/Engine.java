package dev.demitasse.wasmhost;

import dev.demitasse.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.ValType;

/**
 * One module, valid and ready to be instantiated. The only file that names the Wasm engine: another
 * engine is another version of this file.
 */
final class Engine {
  /** An import that a module asks for; the type is null where it is not a function. */
  record Needed(String module, String name, @Nullable Signature type) {}

  private final WasmModule module;

  private Engine(WasmModule module) {
    this.module = module;
  }

  /** Parses and validates. Throws a {@link LoadException} that says what is wrong. */
  static Engine parse(byte[] wasm) {
    try {
      return new Engine(Parser.parse(wasm));
    } catch (WasmEngineException e) {
      throw new LoadException("Failed to load Wasm bytecode: " + e.getMessage(), e);
    }
  }

  /** The imports in the module's order. */
  List<Needed> imports() {
    return module.importSection().stream().map(this::needed).toList();
  }

  private Needed needed(Import each) {
    Signature type = each instanceof FunctionImport f ? signature(f.typeIndex()) : null;
    return new Needed(each.module(), each.name(), type);
  }

  /** The exported functions with their exact types. */
  Map<String, Signature> functions() {
    Map<String, Signature> found = new TreeMap<>();
    for (Export each : exports(ExternalType.FUNCTION)) {
      found.put(each.name(), functionType(each.index()));
    }
    return found;
  }

  /** The names of the exported memories. */
  List<String> memories() {
    return exports(ExternalType.MEMORY).stream().map(Export::name).toList();
  }

  private List<Export> exports(ExternalType kind) {
    List<Export> found = new ArrayList<>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      Export each = module.exportSection().getExport(i);
      if (each.exportType() == kind) {
        found.add(each);
      }
    }
    return found;
  }

  private Signature functionType(int index) {
    List<FunctionImport> imported =
        module.importSection().stream()
            .filter(FunctionImport.class::isInstance)
            .map(FunctionImport.class::cast)
            .toList();
    return index < imported.size()
        ? signature(imported.get(index).typeIndex())
        : signature(module.functionSection().getFunctionType(index - imported.size()));
  }

  private Signature signature(int typeIndex) {
    FunctionType type = module.typeSection().getType(typeIndex);
    return new Signature(kinds(type.params()), kinds(type.returns()));
  }

  private static List<ValueKind> kinds(List<ValType> types) {
    return types.stream().map(Engine::kind).toList();
  }

  private static ValueKind kind(ValType type) {
    if (type.equals(ValType.I32)) {
      return ValueKind.I32;
    } else if (type.equals(ValType.I64)) {
      return ValueKind.I64;
    } else if (type.equals(ValType.F32)) {
      return ValueKind.F32;
    }
    return type.equals(ValType.F64) ? ValueKind.F64 : ValueKind.OTHER;
  }

  /**
   * A new instance: data and elements in place, the start section run. The imports have been
   * checked by the caller.
   *
   * @param steps told before every instruction, null for full speed
   */
  Running start(List<HostFunction> imports, @Nullable Runnable steps) {
    try {
      Instance.Builder builder =
          Instance.builder(module)
              .withStart(false) // `_start` is the ABI's business, and only without `_initialize`
              .withImportValues(importValues(imports))
              .withMemoryFactory(limits -> new ByteArrayMemory(capped(limits)));
      if (steps != null) {
        builder.withUnsafeExecutionListener((instruction, stack) -> steps.run());
      }
      return new Running(builder.build());
    } catch (WasmEngineException e) {
      throw new LoadException("Failed to instantiate: " + e.getMessage(), e);
    }
  }

  private static ImportValues importValues(List<HostFunction> imports) {
    ImportValues.Builder values = ImportValues.builder();
    for (HostFunction each : imports) {
      values.addFunction(
          new run.endive.runtime.HostFunction(
              each.module(),
              each.name(),
              FunctionType.of(types(each.type().params()), types(each.type().results())),
              (instance, arguments) -> new long[] {each.body().call(arguments)}));
    }
    return values.build();
  }

  private static List<ValType> types(List<ValueKind> kinds) {
    return kinds.stream().map(Engine::type).toList();
  }

  private static ValType type(ValueKind kind) {
    return switch (kind) {
      case I32 -> ValType.I32;
      case I64 -> ValType.I64;
      case F32 -> ValType.F32;
      case F64 -> ValType.F64;
      case OTHER -> throw new IllegalArgumentException("no host call has such a parameter");
    };
  }

  private static MemoryLimits capped(MemoryLimits asked) {
    if (asked.initialPages() > LinearMemory.MAX_PAGES) {
      throw new LoadException("Failed to load Wasm bytecode: initial memory above 1 GiB");
    }
    int most = Math.min(asked.maximumPages(), LinearMemory.MAX_PAGES);
    return new MemoryLimits(asked.initialPages(), most);
  }

  /** An instance. */
  static final class Running {
    private static final Map<String, String> V8_WORDS =
        Map.of(
            "Trapped on unreachable instruction", "unreachable",
            "out of bounds memory access", "memory access out of bounds",
            "integer divide by zero", "divide by zero",
            "call stack exhausted", "Maximum call stack size exceeded");

    private final Instance instance;

    private Running(Instance instance) {
      this.instance = instance;
    }

    /** Calls an exported function; the result is 0 for one that has none. */
    long call(String export, long... arguments) {
      try {
        long[] results = instance.export(export).apply(arguments);
        return results == null || results.length == 0 ? 0 : results[0];
      } catch (WasmEngineException e) {
        throw new Trap(words(e.getMessage()), e);
      }
    }

    /** The engine's text in the words of V8, which Envoy logs, where they differ. */
    private static String words(String text) {
      for (Map.Entry<String, String> each : V8_WORDS.entrySet()) {
        if (text.startsWith(each.getKey())) {
          return each.getValue();
        }
      }
      return text;
    }

    /** The value of an exported global, 32-bit ones widened. */
    long global(String export) {
      return instance.exports().global(export).getValue();
    }

    LinearMemory memory(String export) {
      return new EngineMemory(instance.exports().memory(export));
    }
  }

  private record EngineMemory(Memory memory) implements LinearMemory {
    @Override
    public int pages() {
      return memory.pages();
    }

    @Override
    public byte[] read(int address, int size) {
      return memory.readBytes(address, size);
    }

    @Override
    public void write(int address, byte[] bytes) {
      memory.write(address, bytes);
    }

    @Override
    public int readInt(int address) {
      return memory.readInt(address);
    }

    @Override
    public void writeInt(int address, int value) {
      memory.writeI32(address, value);
    }

    @Override
    public void writeLong(int address, long value) {
      memory.writeLong(address, value);
    }
  }
}
