package dev.demitasse.compiler;

import dev.demitasse.compiler.emit.SizeTable;
import java.util.List;

/**
 * A compiled filter: the contents of its four files.
 *
 * @param name the name that {@code @Filter} gives, which also names the files
 * @param wasm NAME.wasm
 * @param imports the names of the host functions it imports, in order
 * @param listings its other files
 */
public record Module(String name, byte[] wasm, List<String> imports, Listings listings) {
  /** What is written about a module, made when it is asked for. */
  public interface Listings {
    /** NAME.wat, the same in text form, with the Java lines. */
    String wat();

    /** NAME.wasm.map, Source Map v3, column = byte offset in the module. */
    String sourceMap();

    /** NAME.size.txt: function, Java line, bytes. */
    String sizeTable();

    /** The rows of that table, which add up to the size of the module. */
    List<SizeTable.Row> sizes();
  }

  /** NAME.wat. */
  public String wat() {
    return listings.wat();
  }

  /** NAME.wasm.map. */
  public String sourceMap() {
    return listings.sourceMap();
  }

  /** NAME.size.txt. */
  public String sizeTable() {
    return listings.sizeTable();
  }

  /** The rows of the size table. */
  public List<SizeTable.Row> sizes() {
    return listings.sizes();
  }
}
