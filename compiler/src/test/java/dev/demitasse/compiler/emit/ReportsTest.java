package dev.demitasse.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.ssa.Program;
import dev.demitasse.compiler.ssa.SsaParser;
import dev.demitasse.compiler.wasm.WasmBackend;
import dev.demitasse.compiler.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What says which Java line the bytes come from. */
final class ReportsTest {
  private static final Program PROGRAM =
      SsaParser.parseProgram(
          """
          program p
          export dev/x/A.f(I)I f
          func dev/x/A.f(I)I -> i32 {
          b0(v0: i32):
            v1: i32 = i32.load v0                       // A.java:3
            v2: i32 = i32.mul v1 v1                     // dev/x/B@B.java:9 < A.java:4
            v3: i32 = address "text"+0                  // A.java:5
            v4: i32 = host note:iii>i v2 v3 v3          // A.java:5
            return v4                                   // A.java:6
          }
          """);

  private static final WasmModule MODULE = WasmBackend.translate(PROGRAM);
  private static final Encoded ENCODED = Encoder.encode(MODULE);

  @Test
  void theSizesAddUp() {
    List<SizeTable.Row> rows = SizeTable.rows(MODULE, ENCODED);
    assertThat(rows.stream().mapToInt(SizeTable.Row::bytes).sum())
        .isEqualTo(ENCODED.bytes().length);
    assertThat(rows)
        .extracting(SizeTable.Row::line)
        .contains("A.java:3", "B.java:9 in A.java:4", "\"text\"");
    assertThat(SizeTable.print(MODULE, ENCODED))
        .contains("dev.x.A.f")
        .endsWith(ENCODED.bytes().length + "  (all)\n");
  }

  @Test
  void theTextNamesTheLines() {
    assertThat(WatPrinter.print(MODULE))
        .contains(";; A.java:3\n", ";; B.java:9 in A.java:4\n", ";; A.java:5\n");
  }

  @Test
  void theSourceMapLeadsFromOffsetsToLines() {
    String map = SourceMap.print(MODULE, ENCODED);
    assertThat(map)
        .startsWith("{\"version\":3,\"sources\":[")
        .contains("\"dev/x/A.java\"", "\"dev/x/B.java\"");
    int start = map.indexOf("\"mappings\":\"") + "\"mappings\":\"".length();
    List<List<Integer>> segments = decode(map.substring(start, map.indexOf('"', start)));
    int column = 0;
    List<String> lines = new ArrayList<>();
    int source = 0;
    int line = 0;
    List<String> sources =
        List.of(map.substring(map.indexOf('[') + 1, map.indexOf(']')).split(",", -1));
    for (List<Integer> segment : segments) {
      column += segment.get(0);
      if (segment.size() == 1) {
        continue; // what follows comes from no line
      }
      source += segment.get(1);
      line += segment.get(2);
      lines.add(sources.get(source).replace("\"", "") + ":" + (line + 1));
      assertThat(column).isBetween(ENCODED.functions().get(0).codeStart(), ENCODED.bytes().length);
    }
    assertThat(lines).contains("dev/x/A.java:3", "dev/x/B.java:9", "dev/x/A.java:5");
    assertThat(column).as("the last segment").isEqualTo(ENCODED.functions().get(0).end());
  }

  private static List<List<Integer>> decode(String mappings) {
    List<List<Integer>> segments = new ArrayList<>();
    for (String segment : mappings.split(",", -1)) {
      List<Integer> numbers = new ArrayList<>();
      int value = 0;
      int shift = 0;
      for (char c : segment.toCharArray()) {
        int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(c);
        value |= (digit & 31) << shift;
        shift += 5;
        if (digit < 32) {
          numbers.add((value & 1) == 0 ? value >> 1 : -(value >> 1));
          value = 0;
          shift = 0;
        }
      }
      segments.add(numbers);
    }
    return segments;
  }
}
