package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The custom section {@code name} (WebAssembly Core Specification 2.0, appendix 7.4.1): the names
 * of the module, its functions and their locals, and (WebAssembly proposal "Extended Name Section")
 * of its globals, as the text form has them.
 */
public final class NameSection {
  static final String NAME = "name";
  static final int MODULE = 0;
  static final int FUNCTIONS = 1;
  static final int LOCALS = 2;
  static final int GLOBALS = 7;

  private NameSection() {}

  /** The module with the section behind all others. */
  public static WasmModule addTo(WasmModule module, String moduleName) {
    ByteWriter out = new ByteWriter();
    subsection(out, MODULE, new ByteWriter().name(moduleName));
    subsection(out, FUNCTIONS, nameMap(functions(module)));
    subsection(out, LOCALS, locals(module));
    subsection(out, GLOBALS, nameMap(globals(module)));
    String latin1 = new String(out.bytes(), StandardCharsets.ISO_8859_1);
    List<WasmModule.Custom> customs = new ArrayList<>(module.customs());
    customs.add(new WasmModule.Custom(SectionId.DATA, NAME, latin1));
    return module.withCustoms(customs);
  }

  private static void subsection(ByteWriter out, int id, ByteWriter contents) {
    out.u8(id).vector(contents.bytes());
  }

  private static Map<Integer, String> functions(WasmModule module) {
    WatNames names = new WatNames(module);
    Map<Integer, String> map = new LinkedHashMap<>();
    int count = module.importedFunctions() + module.functions().size();
    for (int i = 0; i < count; i++) {
      map.put(i, names.plainFunction(i));
    }
    return map;
  }

  private static Map<Integer, String> globals(WasmModule module) {
    Map<Integer, String> map = new LinkedHashMap<>();
    for (int i = 0; i < module.globals().size(); i++) {
      if (!module.globals().get(i).name().isEmpty()) {
        map.put(module.importedGlobals() + i, module.globals().get(i).name());
      }
    }
    return map;
  }

  private static ByteWriter locals(WasmModule module) {
    Map<Integer, ByteWriter> maps = new LinkedHashMap<>();
    for (int f = 0; f < module.functions().size(); f++) {
      Map<Integer, String> named = new LinkedHashMap<>();
      List<String> names = module.functions().get(f).localNames();
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).isEmpty()) {
          named.put(i, names.get(i));
        }
      }
      if (!named.isEmpty()) {
        maps.put(module.importedFunctions() + f, nameMap(named));
      }
    }
    ByteWriter out = new ByteWriter().unsigned(maps.size());
    maps.forEach((function, map) -> out.unsigned(function).raw(map.bytes()));
    return out;
  }

  private static ByteWriter nameMap(Map<Integer, String> names) {
    ByteWriter out = new ByteWriter().unsigned(names.size());
    names.forEach((index, name) -> out.unsigned(index).name(name));
    return out;
  }
}
