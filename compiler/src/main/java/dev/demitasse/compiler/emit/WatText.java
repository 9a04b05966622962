package dev.demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The text form while it is written: at the end of each line a comment says which bytes of the
 * module the line stands for.
 *
 * <pre>
 * (call $proxy_log (i32.const 2) (local.get 1))          ;; 0xa1: 41 02 20 01 10 00
 * </pre>
 */
final class WatText {
  private static final int COLUMN = 64;

  /** Bytes of the module, the end not included. */
  private record Range(int from, int to) {}

  private final byte[] module;
  private final WatDetails details;
  private final StringBuilder out = new StringBuilder();
  private final List<Range> line = new ArrayList<>();
  private int lineStart;

  WatText(byte[] module, WatDetails details) {
    this.module = module;
    this.details = details;
  }

  WatText append(String text) {
    out.append(text);
    return this;
  }

  WatText newLine(String indent) {
    endLine();
    lineStart = out.length();
    out.append(indent);
    return this;
  }

  /** Says that the line stands for these bytes too. */
  void covers(int from, int to) {
    int last = line.size() - 1;
    if (last >= 0 && line.get(last).to() == from) {
      line.set(last, new Range(line.get(last).from(), to));
    } else if (from < to) {
      line.add(new Range(from, to));
    }
  }

  /** Ends the line, and with it the text as far as it is there. */
  WatText endLine() {
    if (!line.isEmpty() && details.any()) {
      out.append(" ".repeat(Math.max(1, COLUMN - (out.length() - lineStart)))).append(";; ");
      out.append(line.stream().map(this::text).collect(Collectors.joining(", ")));
    }
    line.clear();
    out.append('\n');
    return this;
  }

  private String text(Range range) {
    String offset = details.offsets() ? String.format(Locale.ROOT, "0x%x", range.from()) : "";
    StringBuilder text = new StringBuilder(offset);
    for (int i = range.from(); i < range.to() && details.bytes(); i++) {
      text.append(i > range.from() ? " " : details.offsets() ? ": " : "");
      text.append(String.format(Locale.ROOT, "%02x", module[i]));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
