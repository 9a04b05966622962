package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import dev.demitasse.compiler.wasm.WasmModule.Data;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything with an address from the start is: from 0 on without gaps, in one order of the
 * pieces. Nothing is aligned: no access in Wasm needs it.
 */
final class DataLayout {
  private final Map<Object, Integer> starts = new HashMap<>();
  private final byte[] image;
  private final int end;

  private DataLayout(List<Piece> order) {
    int at = 0;
    int dataEnd = 0;
    for (Piece piece : order) {
      // A reference to an object must not look like null.
      at = piece.isReferred() ? Math.max(at, 1) : at;
      for (Piece.Member member : piece.members()) {
        starts.put(DataUses.key(member.datum()), at + member.offset());
      }
      at += piece.size();
      dataEnd = piece.isZero() ? dataEnd : at;
    }
    end = at;
    image = new byte[dataEnd];
    order.forEach(piece -> piece.members().forEach(member -> write(member.datum())));
  }

  /** The layout of the pieces in this order. */
  static DataLayout of(List<Piece> order) {
    return new DataLayout(order);
  }

  /** The best layout found for data that are used like this. */
  static DataLayout of(DataUses uses) {
    return DataLayout.of(new OrderPieces(uses).run(pieces(uses.data())));
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

  private void write(Datum datum) {
    byte[] bytes = bytes(datum);
    if (!(datum instanceof Datum.Cell)) {
      System.arraycopy(bytes, 0, image, starts.get(DataUses.key(datum)), bytes.length);
    }
  }

  private byte[] bytes(Datum datum) {
    if (datum instanceof Blob blob) {
      return blob.latin1().getBytes(StandardCharsets.ISO_8859_1);
    }
    if (!(datum instanceof Datum.Words words)) {
      return new byte[0];
    }
    ByteBuffer buffer = ByteBuffer.allocate(words.size()).order(ByteOrder.LITTLE_ENDIAN);
    for (Object word : words.words()) {
      buffer.putInt(word instanceof Insn.Address address ? address(address) : (Integer) word);
    }
    return buffer.array();
  }

  /** Has the datum an address? What no function uses has none. */
  boolean holds(Datum datum) {
    return starts.containsKey(DataUses.key(datum));
  }

  /** The number that an address is. */
  int address(Insn.Address address) {
    if (address.datum().equals(Datum.HEAP_BASE)) {
      return end() + address.offset();
    }
    Integer start = starts.get(DataUses.key(address.datum()));
    if (start == null) {
      throw new IllegalStateException(address.datum() + " was not placed");
    }
    return start + address.offset();
  }

  /** The data segments. */
  List<Data> segments() {
    return SplitSegments.run(image);
  }

  /** The first address behind everything, never 0. */
  int end() {
    return Math.max(end, 1);
  }
}
