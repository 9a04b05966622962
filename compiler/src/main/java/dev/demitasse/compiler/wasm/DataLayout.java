package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.wasm.WasmModule.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything with an address from the start is: from 0 on without gaps, in one order of the
 * pieces. Nothing is aligned: no access in Wasm needs it.
 */
final class DataLayout {
  private final PieceTable pieces;
  private final int[] starts;

  /** The layout of the pieces in this order of their numbers. */
  DataLayout(PieceTable pieces, List<Integer> order) {
    this.pieces = pieces;
    this.starts = pieces.starts(order);
  }

  /** The best layout found for data that are used like this. */
  static DataLayout of(DataUses uses) {
    return OrderPieces.run(pieces(uses.data()), uses);
  }

  private static List<Piece> pieces(List<Datum> data) {
    List<Blob> blobs = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (Datum datum : data) {
      if (datum instanceof Blob blob) {
        blobs.add(blob);
      } else {
        pieces.add(new Piece(List.of(new Piece.Member(datum, 0)), datum.size()));
      }
    }
    for (String packed : PackStrings.run(blobs.stream().map(Blob::latin1).toList())) {
      pieces.add(Piece.ofBlobs(packed, blobs));
      blobs.removeIf(b -> packed.contains(b.latin1()));
    }
    return pieces;
  }

  /** Has the datum an address? What no function uses has none. */
  boolean holds(Datum datum) {
    return pieces.holds(datum);
  }

  /** The number that an address is. */
  int address(Insn.Address address) {
    return pieces.place(address.datum()).address(starts) + address.offset();
  }

  /** The data segments. */
  List<Data> segments() {
    return SplitSegments.run(pieces.image(starts));
  }

  /** The first address behind everything, never 0. */
  int end() {
    return starts[starts.length - 1];
  }
}
