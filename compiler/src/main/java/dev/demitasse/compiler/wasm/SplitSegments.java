package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.op.Op;
import dev.demitasse.compiler.wasm.WasmModule.Data;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The data segments of a memory image: zeros at the ends are left to the zeroed memory, and zeros
 * between where another segment's head is shorter than they are.
 */
final class SplitSegments {
  private SplitSegments() {}

  /** The segments, by ascending address. */
  static List<Data> run(byte[] image) {
    List<Data> segments = new ArrayList<>();
    int at = skipZeros(image, 0);
    while (at < image.length) {
      int end = end(image, at);
      String bytes = new String(image, at, end - at, StandardCharsets.ISO_8859_1);
      segments.add(new Data(0, 0, List.of(Instr.i32(at, Position.NONE)), bytes));
      at = skipZeros(image, end);
    }
    return segments;
  }

  /** The bytes of a data section with these segments. */
  static int size(List<Data> segments) {
    return segments.stream()
        .mapToInt(
            d -> headSize((int) d.offset().get(0).x(), d.latin1().length()) + d.latin1().length())
        .sum();
  }

  private static int skipZeros(byte[] image, int from) {
    int at = from;
    while (at < image.length && image[at] == 0) {
      at++;
    }
    return at;
  }

  private static int end(byte[] image, int from) {
    int end = from;
    while (end < image.length) {
      int zeros = end;
      while (zeros < image.length && image[zeros] != 0) {
        zeros++;
      }
      int next = skipZeros(image, zeros);
      if (next == image.length || next - zeros > headSize(next, 1)) {
        return zeros;
      }
      end = next;
    }
    return end;
  }

  /** Flags, address as constant expression, length. */
  private static int headSize(int address, int length) {
    return 1
        + CodeSize.of(Instr.i32(address, Position.NONE))
        + CodeSize.of(Instr.of(Op.END, Position.NONE))
        + Leb128.unsignedLength(length);
  }
}
