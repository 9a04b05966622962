package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import java.util.List;

/**
 * Data that stand together.
 *
 * @param members the data with their places inside
 * @param size in bytes
 */
record Piece(List<Member> members, int size) {
  /** A datum, {@code offset} bytes behind the start of its piece. */
  record Member(Datum datum, int offset) {}

  /** A packed string with those of the blobs that it holds. */
  static Piece ofBlobs(String packed, List<Blob> blobs) {
    return new Piece(
        blobs.stream()
            .filter(b -> packed.contains(b.latin1()))
            .map(b -> new Member(b, packed.indexOf(b.latin1())))
            .toList(),
        packed.length());
  }

  /** Is it zero at first? */
  boolean isZero() {
    return members.get(0).datum() instanceof Datum.Cell;
  }

  /** May its address be compared with null? */
  boolean isReferred() {
    Datum datum = members.get(0).datum();
    return datum instanceof Datum.Words || datum instanceof Datum.Cell cell && cell.isObject();
  }
}
