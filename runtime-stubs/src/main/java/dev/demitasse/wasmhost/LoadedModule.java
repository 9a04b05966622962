package dev.demitasse.wasmhost;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A module that has passed every check that the reference host makes before it runs anything.
 *
 * @param imports the rows that it imports, each once
 * @param memory the name of its one exported memory
 * @param allocator the export that gives room for what the host returns
 * @param callbacks the exports that the host knows
 */
record LoadedModule(
    Engine engine,
    List<HostCallRow> imports,
    String memory,
    Callback allocator,
    Set<Callback> callbacks) {

  /** Checks a module. Throws a {@link LoadException} with the reference host's text. */
  static LoadedModule of(byte[] wasm) {
    if (AbiVersion.of(wasm) == AbiVersion.V0_1_0) {
      throw new LoadException("ABI 0.1.0 is not supported by the embedded host; 0.2.0 is");
    }
    Engine engine = Engine.parse(wasm);
    List<HostCallRow> imports = link(engine);
    Set<Callback> callbacks = callbacks(engine.functions());
    return new LoadedModule(engine, imports, memory(engine), allocator(callbacks), callbacks);
  }

  private static List<HostCallRow> link(Engine engine) {
    List<HostCallRow> rows = new ArrayList<>();
    for (Engine.Needed needed : engine.imports()) {
      HostCallRow row = row(needed);
      if (!rows.contains(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static HostCallRow row(Engine.Needed needed) {
    String name = needed.module() + "." + needed.name();
    HostCallRow row =
        needed.module().equals(HostCallRow.MODULE) ? HostCallRow.named(needed.name()) : null;
    if (row == null || needed.type() == null) {
      throw new LoadException("Failed to load Wasm module due to a missing import: " + name);
    }
    if (!needed.type().equals(row.type())) {
      throw new LoadException(
          "Failed to load Wasm module due to an import type mismatch: "
              + (name + ", want: " + needed.type())
              + (", but host exports: " + row.type()));
    }
    return row;
  }

  private static Set<Callback> callbacks(Map<String, Signature> exports) {
    Set<Callback> found = EnumSet.noneOf(Callback.class);
    for (Callback callback : Callback.values()) {
      Signature type = exports.get(callback.export);
      if (type != null && !type.equals(callback.type)) {
        throw new LoadException(
            "Bad function signature for: "
                + (callback.export + ", want: " + callback.type)
                + (", but the module exports: " + type));
      }
      if (type != null) {
        found.add(callback);
      }
    }
    return found;
  }

  private static Callback allocator(Set<Callback> callbacks) {
    if (callbacks.contains(Callback.MALLOC)) {
      return Callback.MALLOC;
    }
    if (callbacks.contains(Callback.ON_MEMORY_ALLOCATE)) {
      return Callback.ON_MEMORY_ALLOCATE;
    }
    throw new LoadException("Wasm module is missing malloc function.");
  }

  private static String memory(Engine engine) {
    List<String> names = engine.memories();
    if (names.size() != 1) {
      throw new LoadException(
          "the module exports " + names.size() + " memories; a host needs exactly one");
    }
    return names.get(0);
  }
}
