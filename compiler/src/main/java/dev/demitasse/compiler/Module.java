package dev.demitasse.compiler;

import dev.demitasse.compiler.emit.SizeTable;
import java.util.List;

/**
 * A compiled filter: the contents of its four files.
 *
 * @param name the name that {@code @Filter} gives, which also names the files
 * @param wasm NAME.wasm
 * @param wat NAME.wat, the same in text form, with the Java lines
 * @param sourceMap NAME.wasm.map, Source Map v3, column = byte offset in the module
 * @param sizeTable NAME.size.txt: function, Java line, bytes
 * @param sizes the rows of that table, which add up to the size of the module
 * @param imports the names of the host functions it imports, in order
 */
public record Module(
    String name,
    byte[] wasm,
    String wat,
    String sourceMap,
    String sizeTable,
    List<SizeTable.Row> sizes,
    List<String> imports) {}
