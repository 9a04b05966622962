package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.DeepStack;
import dev.demitasse.compiler.op.Type;
import dev.demitasse.compiler.wasm.Instr;
import dev.demitasse.compiler.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The text form of a module (WebAssembly Core Specification 2.0, chapter 6) in folded expressions,
 * with the Java lines that the code comes from. Other tools make the same bytes of it; only custom
 * sections are left out.
 */
public final class WatPrinter {
  private final WasmModule module;
  private final WatNames names;
  private final Encoded places;
  private final WatText out;

  private WatPrinter(WasmModule module, Encoded places, WatDetails details) {
    this.module = module;
    this.names = new WatNames(module);
    this.places = places;
    this.out = new WatText(places.bytes(), details);
  }

  /** The module as text, with a line end. */
  public static String print(WasmModule module) {
    return print(module, Encoder.encode(module), WatDetails.NONE);
  }

  /** The module that stands in bytes as text, with a line end. */
  public static String print(WasmModule module, Encoded places, WatDetails details) {
    return DeepStack.call(() -> new WatPrinter(module, places, details).text());
  }

  /** The name of a value type. */
  static String text(Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private String text() {
    module();
    return out.toString();
  }

  private void module() {
    out.append("(module");
    module.types().forEach(t -> field("type (func" + signature(t) + ")"));
    module.imports().forEach(this::imported);
    module.tables().forEach(t -> field("table" + limits(t.limits()) + " funcref"));
    module.memories().forEach(m -> field("memory" + limits(m)));
    for (int i = 0; i < module.globals().size(); i++) {
      global(i);
    }
    module.exports().forEach(this::export);
    if (module.start() != null) {
      field("start " + names.function(module.start()));
    }
    module.elements().forEach(this::element);
    for (int i = 0; i < module.functions().size(); i++) {
      function(i);
    }
    module.data().forEach(this::data);
    out.append(")").endLine();
  }

  private void field(String text) {
    out.newLine("  ").append("(").append(text).append(")");
  }

  private static String signature(WasmModule.FuncType type) {
    return types("param", type.params()) + types("result", type.results());
  }

  private static String types(String keyword, List<Type> types) {
    return WatLocals.declare(keyword, types, List.of());
  }

  private void imported(WasmModule.Import imported) {
    int index =
        module.imports().subList(0, module.imports().indexOf(imported)).stream()
            .mapToInt(i -> i.what() instanceof WasmModule.ImportedFunction ? 1 : 0)
            .sum();
    String what;
    if (imported.what() instanceof WasmModule.ImportedFunction f) {
      what = "func " + names.function(index) + " (type " + f.type() + ")";
    } else if (imported.what() instanceof WasmModule.Table t) {
      what = "table" + limits(t.limits()) + " funcref";
    } else if (imported.what() instanceof WasmModule.Limits m) {
      what = "memory" + limits(m);
    } else {
      what = "global " + globalType((WasmModule.GlobalType) imported.what());
    }
    field("import " + name(imported.module()) + " " + name(imported.name()) + " (" + what + ")");
  }

  private static String limits(WasmModule.Limits limits) {
    return " " + limits.min() + (limits.max() == null ? "" : " " + limits.max());
  }

  private void global(int index) {
    WasmModule.Global global = module.globals().get(index);
    String name = names.globalHead(module.importedGlobals() + index);
    field("global " + name + globalType(global.type()) + " " + expression(global.initial()));
  }

  private static String globalType(WasmModule.GlobalType type) {
    return type.mutable() ? "(mut " + text(type.type()) + ")" : text(type.type());
  }

  private static String name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return WatNames.quoted(new String(utf8, StandardCharsets.ISO_8859_1));
  }

  private void export(WasmModule.Export export) {
    String what =
        switch (export.kind()) {
          case FUNCTION -> "func " + names.function(export.index());
          case TABLE -> "table " + export.index();
          case MEMORY -> "memory " + export.index();
          case GLOBAL -> "global " + export.index();
        };
    field("export " + name(export.name()) + " (" + what + ")");
  }

  private void element(WasmModule.Element element) {
    String table = element.hasTable() ? " (table " + element.table() + ")" : "";
    String offset = element.isActive() ? " (offset " + expression(element.offset()) + ")" : "";
    String declared = element.flags() == 3 || element.flags() == 7 ? " declare" : "";
    String items =
        element.hasExpressions()
            ? " funcref"
                + element.expressions().stream()
                    .map(e -> " (item " + expression(e) + ")")
                    .collect(Collectors.joining())
            : " func"
                + element.functions().stream()
                    .map(f -> " " + names.function(f))
                    .collect(Collectors.joining());
    field("elem" + declared + table + offset + items);
  }

  /** A constant expression: instructions without operands. */
  private static String expression(List<Instr> code) {
    return code.stream().map(i -> "(" + WatHeads.plain(i) + ")").collect(Collectors.joining(" "));
  }

  private void function(int index) {
    WasmModule.Function function = module.functions().get(index);
    Encoded.Function place = places.functions().get(index);
    out.newLine("  ").append("(func ");
    out.append(names.function(module.importedFunctions() + index));
    out.append(" (type " + function.type() + ")");
    WatLocals locals = WatLocals.of(module, function);
    out.append(locals.params());
    out.append(types("result", module.types().get(function.type()).results()));
    out.append(locals.locals());
    out.covers(place.start(), place.codeStart());
    new WatLines(out, place).statements(WatTrees.of(module, names, function), "    ");
    out.append(")").covers(place.end() - 1, place.end());
  }

  private void data(WasmModule.Data data) {
    String memory = data.hasMemory() ? " (memory " + data.memory() + ")" : "";
    String offset = data.isActive() ? " " + expression(data.offset()) : "";
    field("data" + memory + offset + " " + WatNames.quoted(data.latin1()));
  }
}
