package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Blob;
import dev.demitasse.compiler.ssa.Datum;
import dev.demitasse.compiler.ssa.Insn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces by number, with their bytes as far as these are known before there are addresses. Made
 * once, so that many orders of the pieces can be tried at little cost.
 */
final class PieceTable {
  private final List<Piece> pieces;
  private final List<byte[]> contents = new ArrayList<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private final Map<Object, Place> places = new HashMap<>();

  /** So many bytes behind the start of the piece of that number. */
  record Place(int piece, int offset) {
    Place behind(int bytes) {
      return new Place(piece, offset + bytes);
    }

    int address(int[] starts) {
      return starts[piece] + offset;
    }
  }

  /** An address that stands in the data. */
  private record Pointer(Place at, Place to) {}

  PieceTable(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      for (Piece.Member member : pieces.get(i).members()) {
        places.put(DataUses.key(member.datum()), new Place(i, member.offset()));
      }
    }
    places.put(DataUses.key(Datum.HEAP_BASE), new Place(pieces.size(), 0));
    pieces.forEach(this::addContents);
  }

  private void addContents(Piece piece) {
    byte[] bytes = new byte[piece.isZero() ? 0 : piece.size()];
    for (Piece.Member member : piece.members()) {
      if (member.datum() instanceof Blob blob) {
        System.arraycopy(blob.bytes(), 0, bytes, member.offset(), blob.size());
      } else if (member.datum() instanceof Datum.Words words) {
        addWords(words.words(), new Place(contents.size(), member.offset()), bytes);
      }
    }
    contents.add(bytes);
  }

  private void addWords(List<Object> words, Place first, byte[] bytes) {
    for (int i = 0; i < words.size(); i++) {
      Place at = first.behind(4 * i);
      if (words.get(i) instanceof Insn.Address address) {
        pointers.add(new Pointer(at, place(address.datum()).behind(address.offset())));
      } else {
        putWord(bytes, at.offset(), (Integer) words.get(i));
      }
    }
  }

  private static void putWord(byte[] bytes, int at, int word) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (word >> (8 * i));
    }
  }

  /** Has the datum an address? What no function uses has none. */
  boolean holds(Datum datum) {
    return places.containsKey(DataUses.key(datum));
  }

  /** Where the datum is. */
  Place place(Datum datum) {
    Place place = places.get(DataUses.key(datum));
    if (place == null) {
      throw new IllegalStateException(datum + " was not placed");
    }
    return place;
  }

  /**
   * Where each piece begins if they stand in this order from 0 on without gaps; the last number is
   * the first address behind all, never 0.
   */
  int[] starts(List<Integer> order) {
    int[] starts = new int[pieces.size() + 1];
    int at = 0;
    for (int number : order) {
      Piece piece = pieces.get(number);
      // A reference to an object must not look like null.
      at = piece.isReferred() ? Math.max(at, 1) : at;
      starts[number] = at;
      at += piece.size();
    }
    starts[pieces.size()] = Math.max(at, 1);
    return starts;
  }

  /** The memory up to the last piece that is not zero at first. */
  byte[] image(int[] starts) {
    byte[] image = new byte[dataEnd(starts)];
    for (int i = 0; i < pieces.size(); i++) {
      byte[] bytes = contents.get(i);
      if (bytes.length > 0) {
        System.arraycopy(bytes, 0, image, starts[i], bytes.length);
      }
    }
    pointers.forEach(p -> putWord(image, p.at().address(starts), p.to().address(starts)));
    return image;
  }

  private int dataEnd(int[] starts) {
    int end = 0;
    for (int i = 0; i < pieces.size(); i++) {
      int length = contents.get(i).length;
      end = length == 0 ? end : Math.max(end, starts[i] + length);
    }
    return end;
  }
}
