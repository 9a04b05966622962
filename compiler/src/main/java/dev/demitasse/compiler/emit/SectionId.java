package dev.demitasse.compiler.emit;

/** The sections by their ids in the binary format, and the order in which they stand. */
final class SectionId {
  static final int CUSTOM = 0;
  static final int TYPE = 1;
  static final int IMPORT = 2;
  static final int FUNCTION = 3;
  static final int TABLE = 4;
  static final int MEMORY = 5;
  static final int GLOBAL = 6;
  static final int EXPORT = 7;
  static final int START = 8;
  static final int ELEMENT = 9;
  static final int CODE = 10;
  static final int DATA = 11;
  static final int DATA_COUNT = 12;

  private static final String[] NAMES = {
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count"
  };

  private SectionId() {}

  /** The name of the section in reports. */
  static String name(int id) {
    return NAMES[id];
  }

  /**
   * Where a section stands among the others: as its id says, but for the data count before the
   * code.
   */
  static int place(int id) {
    return id == DATA_COUNT ? 2 * CODE - 1 : 2 * id;
  }
}
