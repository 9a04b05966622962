package dev.demitasse.compiler.wasm;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.wasm.WasmModule.External;
import dev.demitasse.compiler.wasm.WasmModule.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions that do the same become one: those of equal code, and one that only passes its
 * parameters on.
 *
 * <pre>
 * f: local.get 0  call g        ⇒   whoever calls or exports f calls or exports g
 * </pre>
 *
 * <p>What nobody refers to then is left for {@link PruneModule}.
 */
final class MergeFunctions {
  private final WasmModule module;
  private final int first;

  private MergeFunctions(WasmModule module) {
    this.module = module;
    this.first = module.importedFunctions();
  }

  /** The module with calls and exports of the functions that are left. */
  static WasmModule run(WasmModule module) {
    WasmModule merged = module;
    Map<Integer, Integer> same = new MergeFunctions(merged).same();
    while (!same.isEmpty()) {
      merged = redirected(merged, same);
      same = new MergeFunctions(merged).same();
    }
    return merged;
  }

  /** From a function that is called or exported to the one that does the same. */
  private Map<Integer, Integer> same() {
    Map<Object, Integer> known = new HashMap<>();
    Map<Integer, Integer> same = new HashMap<>();
    for (int i = 0; i < module.functions().size(); i++) {
      int index = first + i;
      Integer twin = passesOnTo(module.functions().get(i));
      if (twin == null) {
        twin = known.putIfAbsent(withoutNames(module.functions().get(i)), index);
      }
      if (twin != null && twin != index && isUsed(index)) {
        same.put(index, twin);
      }
    }
    return same;
  }

  private static Object withoutNames(Function function) {
    return new Function(
        "",
        function.type(),
        function.locals(),
        function.body().stream().map(Instr::withoutPosition).toList());
  }

  private @Nullable Integer passesOnTo(Function function) {
    List<Instr> body = function.body();
    Instr call = body.isEmpty() ? Instr.END_OF_FUNCTION : body.get(body.size() - 1);
    WasmModule.FuncType type = module.types().get(function.type());
    boolean isForm = call.is(Op.CALL) && body.size() == type.params().size() + 1;
    for (int i = 0; isForm && i < type.params().size(); i++) {
      isForm = body.get(i).is(Op.LOCAL_GET, i);
    }
    return isForm && call.x() >= first && module.signature((int) call.x()).equals(type)
        ? (Integer) (int) call.x()
        : null;
  }

  private boolean isUsed(int function) {
    return module.exports().stream()
            .anyMatch(e -> e.kind() == External.FUNCTION && e.index() == function)
        || module.functions().stream()
            .anyMatch(f -> f.body().stream().anyMatch(i -> i.is(Op.CALL, function)));
  }

  private static WasmModule redirected(WasmModule module, Map<Integer, Integer> same) {
    List<Function> functions = new ArrayList<>();
    for (Function f : module.functions()) {
      List<Instr> body =
          f.body().stream()
              .map(i -> i.is(Op.CALL) ? i.withX(same.getOrDefault((int) i.x(), (int) i.x())) : i)
              .toList();
      functions.add(f.withBody(body));
    }
    List<WasmModule.Export> exports =
        module.exports().stream()
            .map(
                e ->
                    e.kind() == External.FUNCTION
                        ? new WasmModule.Export(
                            e.name(), e.kind(), same.getOrDefault(e.index(), e.index()))
                        : e)
            .toList();
    return module.with(module.types(), module.imports(), functions, module.globals(), exports);
  }
}
