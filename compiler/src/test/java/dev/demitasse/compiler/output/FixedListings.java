package dev.demitasse.compiler.output;

import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.emit.SizeTable;
import java.util.List;

/** Listings of a module that was not compiled. */
record FixedListings(String wat, String sourceMap, String sizeTable, List<SizeTable.Row> sizes)
    implements Module.Listings {
  static FixedListings ofWat(String wat) {
    return new FixedListings(wat, "{}", "", List.of());
  }
}
