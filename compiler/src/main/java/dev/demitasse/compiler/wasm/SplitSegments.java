package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.wasm.WasmModule.Data;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The data segments of a memory image: zeros at the ends are left to the zeroed memory, and zeros
 * between where another segment's head is shorter than they are.
 */
final class SplitSegments {
  /** {@code i32.const} and {@code end}. */
  private static final int OPCODES = 2;

  private SplitSegments() {}

  /** Bytes from {@code start} to just before {@code end}. */
  private record Range(int start, int end) {
    /** Of the bytes with what stands before them in a data section. */
    int size() {
      return headSize(start, end - start) + end - start;
    }
  }

  /** The segments, by ascending address. */
  static List<Data> run(byte[] image) {
    return ranges(image).stream().map(range -> segment(image, range)).toList();
  }

  private static Data segment(byte[] image, Range range) {
    int length = range.end() - range.start();
    String bytes = new String(image, range.start(), length, StandardCharsets.ISO_8859_1);
    return new Data(0, 0, List.of(Instr.i32(range.start(), Position.NONE)), bytes);
  }

  /** The bytes that the segments take in a data section. */
  static int size(byte[] image) {
    int size = 0;
    for (Range range : ranges(image)) {
      size += range.size();
    }
    return size;
  }

  private static List<Range> ranges(byte[] image) {
    List<Range> ranges = new ArrayList<>();
    int at = skipZeros(image, 0);
    while (at < image.length) {
      int end = end(image, at);
      ranges.add(new Range(at, end));
      at = skipZeros(image, end);
    }
    return ranges;
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
    return 1 + OPCODES + Leb128.signedLength(address) + Leb128.unsignedLength(length);
  }
}
