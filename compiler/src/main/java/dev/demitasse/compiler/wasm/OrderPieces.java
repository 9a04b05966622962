package dev.demitasse.compiler.wasm;

import dev.demitasse.compiler.ssa.Insn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  private final DataUses uses;

  OrderPieces(DataUses uses) {
    this.uses = uses;
  }

  /** The pieces in the order found. */
  List<Piece> run(List<Piece> pieces) {
    List<Piece> order = new ArrayList<>(pieces);
    order.sort(Comparator.comparingDouble(this::sizeForUse));
    if (order.size() <= MOST_PIECES) {
      while (improve(order)) {
        // Each turn makes the module shorter.
      }
    }
    return order;
  }

  private double sizeForUse(Piece piece) {
    long count = piece.members().stream().mapToLong(m -> uses.of(m.datum()).size()).sum();
    return (double) piece.size() / (count + 1);
  }

  private boolean improve(List<Piece> order) {
    int best = cost(order);
    for (int from = 0; from < order.size(); from++) {
      for (int to = 0; to < order.size(); to++) {
        // One place up is the same as the other one place down, which was tried just before.
        if (to != from && to != from - 1) {
          order.add(to, order.remove(from));
          if (cost(order) < best) {
            return true;
          }
          order.add(from, order.remove(to));
        }
      }
    }
    return false;
  }

  private int cost(List<Piece> order) {
    DataLayout layout = DataLayout.of(order);
    int cost = SplitSegments.size(layout.segments());
    for (Piece piece : order) {
      for (Piece.Member member : piece.members()) {
        int start = layout.address(new Insn.Address(member.datum(), 0));
        for (DataUses.Use use : uses.of(member.datum())) {
          cost += use.form().size(start + use.offset());
        }
      }
    }
    return cost;
  }
}
