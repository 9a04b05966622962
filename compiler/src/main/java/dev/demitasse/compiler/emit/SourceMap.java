package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * The source map of a module (Source Map, revision 3): one generated line, whose columns are byte
 * offsets in the module. An instruction that was inlined maps to the place that it was written at.
 */
public final class SourceMap {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int DIGIT_BITS = 5;
  private static final int MORE = 1 << DIGIT_BITS;

  private final List<String> sources = new ArrayList<>();
  private final StringBuilder mappings = new StringBuilder();
  private int lastColumn;
  private int lastSource;
  private int lastLine;

  private SourceMap() {}

  /** The map as JSON, with a line end. */
  public static String print(WasmModule module, Encoded encoded) {
    SourceMap map = new SourceMap();
    for (int f = 0; f < module.functions().size(); f++) {
      map.function(module.functions().get(f), encoded.functions().get(f));
    }
    return map.json();
  }

  private void function(WasmModule.Function function, Encoded.Function places) {
    Position last = Position.NONE;
    for (int i = 0; i < function.body().size(); i++) {
      Position position = function.body().get(i).position();
      if (position.line() > 0 && !isSameLine(position, last)) {
        segment(places.offsets().get(i), position);
        last = position;
      }
    }
  }

  private static boolean isSameLine(Position a, Position b) {
    return a.line() == b.line() && source(a).equals(source(b));
  }

  /** The file's path below the root of the sources. */
  static String source(Position position) {
    int slash = position.className().lastIndexOf('/');
    return position.className().substring(0, slash + 1) + position.file();
  }

  private void segment(int column, Position position) {
    int source = sources.indexOf(source(position));
    if (source < 0) {
      source = sources.size();
      sources.add(source(position));
    }
    if (!mappings.isEmpty()) {
      mappings.append(',');
    }
    number(column - lastColumn);
    number(source - lastSource);
    number(position.line() - 1 - lastLine);
    number(0);
    lastColumn = column;
    lastSource = source;
    lastLine = position.line() - 1;
  }

  /** A number as Base64 digits of five bits, the lowest first, the sign in the lowest bit. */
  private void number(int value) {
    int rest = value < 0 ? -value << 1 | 1 : value << 1;
    do {
      int digit = rest & (MORE - 1);
      rest >>>= DIGIT_BITS;
      mappings.append(DIGITS.charAt(rest > 0 ? digit | MORE : digit));
    } while (rest > 0);
  }

  private String json() {
    StringBuilder json = new StringBuilder("{\"version\":3,\"sources\":[");
    for (int i = 0; i < sources.size(); i++) {
      json.append(i == 0 ? "" : ",").append(quoted(sources.get(i)));
    }
    return json.append("],\"names\":[],\"mappings\":\"")
        .append(mappings)
        .append("\"}\n")
        .toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
