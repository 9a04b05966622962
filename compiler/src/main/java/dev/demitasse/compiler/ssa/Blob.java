package dev.demitasse.compiler.ssa;

import java.nio.charset.StandardCharsets;

/**
 * Constant bytes, to be placed in the data segment; equal ones are placed once.
 *
 * @param latin1 the bytes, one a char
 */
public record Blob(String latin1) implements Datum {
  /** The bytes. */
  public byte[] bytes() {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public int size() {
    return latin1.length();
  }
}
