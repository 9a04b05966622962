package dev.demitasse.compiler.ssa.build;

import dev.demitasse.compiler.classfile.Code;
import dev.demitasse.compiler.classfile.TryRange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which rows of the exception table cover an instruction. */
final class Ranges {
  /** The rows that cover the instructions from the key on, up to the next key. */
  private final NavigableMap<Integer, List<TryRange>> rows = new TreeMap<>();

  Ranges(Code code) {
    rows.put(0, List.of());
    for (TryRange range : code.ranges()) {
      rows.put(range.start(), List.of());
      rows.put(range.end(), List.of());
    }
    rows.replaceAll((start, none) -> covering(code.ranges(), start));
  }

  /** The rows in the order in which they are asked; none behind one that catches all. */
  List<TryRange> covering(int instruction) {
    return rows.floorEntry(instruction).getValue();
  }

  private static List<TryRange> covering(List<TryRange> ranges, int instruction) {
    List<TryRange> covering = new ArrayList<>();
    for (TryRange range : ranges) {
      if (range.start() <= instruction && instruction < range.end()) {
        covering.add(range);
        if (range.catchesAll()) {
          break;
        }
      }
    }
    return List.copyOf(covering);
  }
}
