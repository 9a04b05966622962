package dev.demitasse.compiler.wasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order of data in which their addresses in the code and the segments take fewest bytes: those
 * used often for their size first, then each moved to the place where it helps most until none
 * helps.
 */
final class OrderPieces {
  /**
   * With more pieces the search would take long and win little: only the first ones have short
   * addresses.
   */
  private static final int MOST_PIECES = 40;

  private final PieceTable pieces;
  private final List<Integer> order;

  /** How often the code writes which address in which form. */
  private final Map<Written, Integer> uses = new LinkedHashMap<>();

  private record Written(PieceTable.Place place, DataUses.Form form) {}

  private OrderPieces(List<Piece> sorted, DataUses uses) {
    this.pieces = new PieceTable(sorted);
    this.order = new ArrayList<>(IntStream.range(0, sorted.size()).boxed().toList());
    for (Piece piece : sorted) {
      for (Piece.Member member : piece.members()) {
        PieceTable.Place start = pieces.place(member.datum());
        for (DataUses.Use use : uses.of(member.datum())) {
          this.uses.merge(new Written(start.behind(use.offset()), use.form()), 1, Integer::sum);
        }
      }
    }
  }

  /** The layout in the order found. */
  static DataLayout run(List<Piece> pieces, DataUses uses) {
    Comparator<Piece> bySizeForUse = Comparator.comparingDouble(p -> sizeForUse(p, uses));
    List<Piece> sorted = pieces.stream().sorted(bySizeForUse).toList();
    OrderPieces search = new OrderPieces(sorted, uses);
    if (sorted.size() <= MOST_PIECES) {
      while (search.improve()) {
        // Each turn makes the module shorter.
      }
    }
    return new DataLayout(search.pieces, search.order);
  }

  private static double sizeForUse(Piece piece, DataUses uses) {
    long count = piece.members().stream().mapToLong(m -> uses.of(m.datum()).size()).sum();
    return (double) piece.size() / (count + 1);
  }

  private boolean improve() {
    int best = cost();
    for (int from = 0; from < order.size(); from++) {
      for (int to = 0; to < order.size(); to++) {
        // One place up is the same as the other one place down, which was tried just before.
        if (to != from && to != from - 1) {
          order.add(to, order.remove(from));
          if (cost() < best) {
            return true;
          }
          order.add(from, order.remove(to));
        }
      }
    }
    return false;
  }

  private int cost() {
    int[] starts = pieces.starts(order);
    int cost = SplitSegments.size(pieces.image(starts));
    for (Map.Entry<Written, Integer> use : uses.entrySet()) {
      Written written = use.getKey();
      cost += use.getValue() * written.form().size(written.place().address(starts));
    }
    return cost;
  }
}
