package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The declarations of a function's parameters and locals: one with a name by itself, others in
 * groups.
 *
 * <pre>
 * (param $contextId i32) (param i32 i32)
 * </pre>
 */
record WatLocals(String params, String locals) {
  static WatLocals of(WasmModule module, WasmModule.Function function) {
    List<Type> params = module.types().get(function.type()).params();
    List<Type> locals = new ArrayList<>();
    function.locals().forEach(l -> locals.addAll(Collections.nCopies(l.count(), l.type())));
    List<String> names = WatNames.locals(function);
    int named = Math.min(names.size(), params.size());
    return new WatLocals(
        declare("param", params, names.subList(0, named)),
        declare("local", locals, names.subList(named, names.size())));
  }

  /** The declarations, each with a space before it; those without a name count as having none. */
  static String declare(String keyword, List<Type> types, List<String> names) {
    StringBuilder out = new StringBuilder();
    boolean isOpen = false;
    for (int i = 0; i < types.size(); i++) {
      String name = i < names.size() ? names.get(i) : "";
      boolean joins = isOpen && name.isEmpty();
      if (!joins) {
        out.append(isOpen ? ")" : "").append(" (").append(keyword);
        out.append(name.isEmpty() ? "" : " " + name);
      }
      out.append(' ').append(WatPrinter.text(types.get(i)));
      isOpen = name.isEmpty();
      out.append(isOpen ? "" : ")");
    }
    return out.append(isOpen ? ")" : "").toString();
  }
}
