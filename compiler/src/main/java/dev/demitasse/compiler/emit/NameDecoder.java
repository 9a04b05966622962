package dev.demitasse.compiler.emit;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@link NameSection} of a module, if it has one. */
final class NameDecoder {
  private Map<Integer, String> functions = Map.of();
  private Map<Integer, String> globals = Map.of();
  private final Map<Integer, Map<Integer, String>> locals = new HashMap<>();

  private NameDecoder() {}

  /**
   * The names among these sections; none if there are none or they are malformed, which makes no
   * module invalid.
   */
  static NameDecoder read(List<WasmModule.Custom> customs) {
    NameDecoder names = new NameDecoder();
    for (WasmModule.Custom custom : customs) {
      if (custom.name().equals(NameSection.NAME)) {
        try {
          names.read(new ByteReader(custom.latin1().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (BadModuleException e) {
          return new NameDecoder();
        }
      }
    }
    return names;
  }

  /** The name of the function with this index, imported ones counted; null if it has none. */
  @Nullable
  String function(int index) {
    return functions.get(index);
  }

  /** The name of the global with this index, imported ones counted; empty if it has none. */
  String global(int index) {
    return globals.getOrDefault(index, "");
  }

  /** The names of its first locals, empty for those without. */
  List<String> locals(int function, int count) {
    Map<Integer, String> named = locals.getOrDefault(function, Map.of());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count && !named.isEmpty(); i++) {
      names.add(named.getOrDefault(i, ""));
    }
    return names;
  }

  private void read(ByteReader in) throws BadModuleException {
    while (in.hasMore()) {
      int id = in.u8();
      ByteReader contents = in.part();
      if (id == NameSection.FUNCTIONS) {
        functions = nameMap(contents);
      } else if (id == NameSection.GLOBALS) {
        globals = nameMap(contents);
      } else if (id == NameSection.LOCALS) {
        int count = contents.count();
        for (int i = 0; i < count; i++) {
          locals.put(contents.index(), nameMap(contents));
        }
      }
    }
  }

  private static Map<Integer, String> nameMap(ByteReader in) throws BadModuleException {
    int count = in.count();
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < count; i++) {
      names.put(in.index(), in.name());
    }
    return names;
  }
}
