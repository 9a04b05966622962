package dev.demitasse.compiler.emit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * The source map of a module (ECMA-426, version 3): one generated line, whose columns are byte
 * offsets in the module. An instruction that was inlined maps to the place that it was written at;
 * the name of a mapping is the rest of the sentence "PLACE (METHOD) in …": if it was inlined, its
 * method and where, and the function. {@link SourceLines} reads it.
 */
public final class SourceMap {
  /** The SHA-256 of the module, an extension. */
  static final String MODULE = "x_demitasse_module";

  private final WatNames functionNames;
  private final List<String> sources = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final StringBuilder mappings = new StringBuilder();
  private int lastColumn;
  private int lastSource;
  private int lastLine;
  private int lastName;

  private SourceMap(WasmModule module) {
    this.functionNames = new WatNames(module);
  }

  /** The map as JSON, with a line end. */
  public static String print(WasmModule module, Encoded encoded) {
    SourceMap map = new SourceMap(module);
    for (int f = 0; f < module.functions().size(); f++) {
      String name = map.functionNames.plainFunction(module.importedFunctions() + f);
      map.function(module.functions().get(f), encoded.functions().get(f), name);
    }
    return map.json(Sha256.of(encoded.bytes()));
  }

  private void function(WasmModule.Function function, Encoded.Function places, String name) {
    String last = null;
    for (int i = 0; i < function.body().size(); i++) {
      Position position = function.body().get(i).position();
      boolean isKnown = position.line() > 0 && !position.file().isEmpty();
      String place = isKnown ? position.chain() + " in " + name : "";
      if (!place.equals(last)) {
        column(places.offsets().get(i));
        if (isKnown) {
          original(position, rest(place, position));
        }
        last = place;
      }
    }
    column(places.end()); // so that what follows does not belong to the last instruction
  }

  /** What follows the place in the sentence, without an "in" at its start. */
  private static String rest(String sentence, Position position) {
    String in = "in ";
    String rest = sentence.substring(position.toString().length() + 1);
    return rest.startsWith(in) ? rest.substring(in.length()) : rest;
  }

  /** A mapping to nowhere, unless more follows. */
  private void column(int column) {
    if (!mappings.isEmpty()) {
      mappings.append(',');
    }
    Vlq.write(mappings, column - lastColumn);
    lastColumn = column;
  }

  private void original(Position position, String name) {
    int source = index(sources, position.sourcePath());
    int nameIndex = index(names, name);
    Vlq.write(mappings, source - lastSource);
    Vlq.write(mappings, position.line() - 1 - lastLine);
    Vlq.write(mappings, 0);
    Vlq.write(mappings, nameIndex - lastName);
    lastSource = source;
    lastLine = position.line() - 1;
    lastName = nameIndex;
  }

  private static int index(List<String> list, String text) {
    int index = list.indexOf(text);
    if (index >= 0) {
      return index;
    }
    list.add(text);
    return list.size() - 1;
  }

  private String json(String sha256) {
    JsonObject json = new JsonObject();
    json.addProperty("version", 3);
    json.add("sources", array(sources));
    json.add("names", array(names));
    json.addProperty("mappings", mappings.toString());
    json.addProperty(MODULE, sha256);
    return json + "\n";
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
