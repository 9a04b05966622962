package dev.demitasse.compiler.emit;

import dev.demitasse.compiler.wasm.Instr;

/** Instructions as text, as far as their immediates are numbers. */
final class WatHeads {
  private WatHeads() {}

  /** Name and immediates. */
  static String plain(Instr i) {
    return i.op().text() + immediates(i);
  }

  private static String immediates(Instr i) {
    return switch (i.op().immediate()) {
      case NONE, BLOCK, MEMORY, MEMORIES -> "";
      case LABEL, FUNC, LOCAL, GLOBAL, INDEX, I32, I64 -> " " + i.x();
      case LABELS, CALL_INDIRECT ->
          throw new IllegalArgumentException(i.op().text() + " has more to say");
      case INDICES -> indices(i);
      case MEMARG -> memarg(i);
      case F32 -> " " + WatNumbers.f32((int) i.x());
      case F64 -> " " + WatNumbers.f64(i.x());
    };
  }

  /**
   * The text form names the table of table.init first, the binary the segment; memory.init has no
   * other memory.
   */
  private static String indices(Instr i) {
    return switch (i.op()) {
      case MEMORY_INIT -> " " + i.x();
      case TABLE_INIT -> " " + i.y() + " " + i.x();
      default -> " " + i.x() + " " + i.y();
    };
  }

  /** Offset and alignment where they are not the usual ones. */
  private static String memarg(Instr i) {
    boolean isNatural = i.y() == Integer.numberOfTrailingZeros(i.op().accessBytes());
    return (i.x() == 0 ? "" : " offset=" + i.x()) + (isNatural ? "" : " align=" + (1L << i.y()));
  }
}
