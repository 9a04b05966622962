package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the bytes of a module go. The rows add up to its size.
 *
 * <pre>
 * bytes  function                    line
 *    17  dev.x.AddHeader.onResponse  AddHeader.java:9
 *     3  dev.x.AddHeader.onResponse  (length, locals, end)
 *    48  (export)
 *   208  (all)
 * </pre>
 */
public final class SizeTable {
  /**
   * A row.
   *
   * @param what the function, or a part of the module in parentheses
   * @param line the Java line with the places that it was inlined at, or a part of the function in
   *     parentheses
   */
  public record Row(int bytes, String what, String line) {}

  private static final String OVERHEAD = "(length, locals, end)";
  private static final String UNKNOWN = "(no line)";
  private static final int PREVIEW = 40;

  private final WasmModule module;
  private final Encoded encoded;
  private final List<Row> rows = new ArrayList<>();

  private SizeTable(WasmModule module, Encoded encoded) {
    this.module = module;
    this.encoded = encoded;
  }

  /** The rows, those of code first. */
  public static List<Row> rows(WasmModule module, Encoded encoded) {
    SizeTable table = new SizeTable(module, encoded);
    for (int i = 0; i < module.functions().size(); i++) {
      table.function(i);
    }
    table.rows.add(new Row(Encoded.PREAMBLE, "(header)", ""));
    encoded.sections().forEach(table::section);
    return List.copyOf(table.rows);
  }

  /** The table as text. */
  public static String print(WasmModule module, Encoded encoded) {
    List<Row> rows = rows(module, encoded);
    int width = rows.stream().mapToInt(r -> r.what().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    line(out, "bytes", "function", "line", width);
    for (Row row : rows) {
      line(out, String.valueOf(row.bytes()), row.what(), row.line(), width);
    }
    line(out, String.valueOf(encoded.bytes().length), "(all)", "", width);
    return out.toString();
  }

  private static void line(StringBuilder out, String bytes, String what, String line, int width) {
    out.append(" ".repeat(Math.max(0, "bytes".length() - bytes.length())))
        .append(bytes)
        .append("  ")
        .append(what);
    if (!line.isEmpty()) {
      out.append(" ".repeat(width - what.length() + 2)).append(line);
    }
    out.append('\n');
  }

  private void function(int index) {
    WasmModule.Function function = module.functions().get(index);
    Encoded.Function places = encoded.functions().get(index);
    String name = WatNames.readable(function.name());
    Map<String, Integer> lines = new LinkedHashMap<>();
    String line = UNKNOWN;
    for (int i = 0; i < function.body().size(); i++) {
      Position position = function.body().get(i).position();
      line = position.line() > 0 ? position.chain() : line;
      lines.merge(line, places.end(i) - places.offsets().get(i), Integer::sum);
    }
    lines.forEach((text, bytes) -> rows.add(new Row(bytes, name, text)));
    rows.add(new Row(places.codeStart() - places.start() + 1, name, OVERHEAD));
  }

  private void section(Encoded.Section section) {
    String name = "(" + SectionId.name(section.id()) + ")";
    int bytes = section.end() - section.start();
    if (section.id() == SectionId.CODE) {
      bytes -= encoded.functions().stream().mapToInt(f -> f.end() - f.start()).sum();
    } else if (section.id() == SectionId.DATA) {
      bytes -= data();
    }
    rows.add(new Row(bytes, name, ""));
  }

  private int data() {
    int bytes = 0;
    for (WasmModule.Data data : module.data()) {
      rows.add(new Row(data.latin1().length(), "(data)", preview(data.latin1())));
      bytes += data.latin1().length();
    }
    return bytes;
  }

  private static String preview(String latin1) {
    String head = latin1.length() > PREVIEW ? latin1.substring(0, PREVIEW) : latin1;
    return WatNames.quoted(head) + (head.equals(latin1) ? "" : " …");
  }
}
