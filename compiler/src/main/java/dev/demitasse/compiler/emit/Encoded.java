package dev.demitasse.compiler.emit;

import java.util.List;

/**
 * A module's bytes with the places of its parts.
 *
 * @param bytes the binary
 * @param sections in order
 * @param functions one for each function with a body
 */
public record Encoded(byte[] bytes, List<Section> sections, List<Function> functions) {
  /** Length of magic number and version. */
  public static final int PREAMBLE = 8;

  /** A section: its id, and where it and its contents start and end in the module. */
  public record Section(int id, int start, int contents, int end) {}

  /**
   * A function's entry in the code section.
   *
   * @param start where its length stands
   * @param offsets where each of its instructions stands, by index in the body
   * @param end behind its last byte, which is the {@code end} of the function
   */
  public record Function(int start, List<Integer> offsets, int end) {
    /**
     * Where an instruction ends: the {@code end} of the function, one byte, is no instruction of
     * the body.
     */
    public int end(int index) {
      return index + 1 < offsets.size() ? offsets.get(index + 1) : end - 1;
    }

    /** Where the code begins, behind the declarations of locals. */
    public int codeStart() {
      return offsets.isEmpty() ? end - 1 : offsets.get(0);
    }
  }
}
