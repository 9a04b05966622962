package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.wasm.WasmModule.Export;
import dev.demitasse.compiler.wasm.WasmModule.External;
import dev.demitasse.compiler.wasm.WasmModule.FuncType;
import dev.demitasse.compiler.wasm.WasmModule.Function;
import dev.demitasse.compiler.wasm.WasmModule.Import;
import dev.demitasse.compiler.wasm.WasmModule.ImportedFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Leaves out the imports, functions, globals and types that nothing exported leads to, and numbers
 * the rest anew.
 */
final class PruneModule {
  private final WasmModule module;
  private final SortedSet<Integer> functions = new TreeSet<>();
  private final SortedSet<Integer> globals = new TreeSet<>();
  private final Map<FuncType, Integer> types = new LinkedHashMap<>();

  private PruneModule(WasmModule module) {
    this.module = module;
  }

  /** The module of imported functions, functions and globals that are needed. */
  static WasmModule run(WasmModule module) {
    PruneModule prune = new PruneModule(module);
    prune.reach();
    return prune.pruned();
  }

  private void reach() {
    Deque<Integer> pending = new ArrayDeque<>();
    for (Export export : module.exports()) {
      if (export.kind() == External.FUNCTION) {
        pending.add(export.index());
      }
    }
    while (!pending.isEmpty()) {
      int index = pending.remove();
      if (functions.add(index) && index >= module.importedFunctions()) {
        for (Instr i : module.functions().get(index - module.importedFunctions()).body()) {
          if (i.is(Op.CALL)) {
            pending.add((int) i.x());
          } else if (i.op().immediate() == Op.Immediate.GLOBAL) {
            globals.add((int) i.x());
          }
        }
      }
    }
  }

  private WasmModule pruned() {
    Map<Integer, Integer> functionNumbers = numbers(functions);
    Map<Integer, Integer> globalNumbers = numbers(globals);
    List<Import> imports = new ArrayList<>();
    List<Function> bodies = new ArrayList<>();
    for (int index : functions) {
      int type = types.computeIfAbsent(module.signature(index), t -> types.size());
      if (index < module.importedFunctions()) {
        Import imported = module.imports().get(index);
        imports.add(new Import(imported.module(), imported.name(), new ImportedFunction(type)));
      } else {
        Function f = module.functions().get(index - module.importedFunctions());
        bodies.add(
            new Function(
                f.name(),
                type,
                f.locals(),
                f.localNames(),
                renumbered(f.body(), functionNumbers, globalNumbers)));
      }
    }
    return module.with(
        List.copyOf(types.keySet()),
        imports,
        bodies,
        globals.stream().map(module.globals()::get).toList(),
        module.exports().stream()
            .map(
                e ->
                    e.kind() == External.FUNCTION
                        ? new Export(e.name(), e.kind(), functionNumbers.get(e.index()))
                        : e)
            .toList());
  }

  private static Map<Integer, Integer> numbers(SortedSet<Integer> kept) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    kept.forEach(old -> numbers.put(old, numbers.size()));
    return numbers;
  }

  private static List<Instr> renumbered(
      List<Instr> body,
      Map<Integer, Integer> functionNumbers,
      Map<Integer, Integer> globalNumbers) {
    return body.stream()
        .map(
            i ->
                switch (i.op().immediate()) {
                  case FUNC -> i.withX(functionNumbers.get((int) i.x()));
                  case GLOBAL -> i.withX(globalNumbers.get((int) i.x()));
                  default -> i;
                })
        .toList();
  }
}
