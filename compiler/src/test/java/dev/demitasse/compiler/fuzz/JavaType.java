package dev.demitasse.compiler.fuzz;

import java.util.Set;

/**
 * A type of generated code. Some stand for a part of a Java type's values.
 *
 * @param name as Java writes it
 */
record JavaType(String name, Sort sort) {
  static final JavaType INT = new JavaType("int", Sort.INTEGER);
  static final JavaType LONG = new JavaType("long", Sort.INTEGER);
  static final JavaType BYTE = new JavaType("byte", Sort.INTEGER);
  static final JavaType SHORT = new JavaType("short", Sort.INTEGER);
  static final JavaType CHAR = new JavaType("char", Sort.WIDE_CHAR);

  /** A char that fits into a byte: only such ones may become text. */
  static final JavaType LATIN = new JavaType("char", Sort.LATIN);

  static final JavaType FLOAT = new JavaType("float", Sort.FLOATING);
  static final JavaType DOUBLE = new JavaType("double", Sort.FLOATING);
  static final JavaType BOOLEAN = new JavaType("boolean", Sort.BOOLEAN);
  static final JavaType TEXT = new JavaType("String", Sort.TEXT);
  static final JavaType BYTES = new JavaType("Bytes", Sort.BYTES);

  /** 0 to 3. */
  static final JavaType SMALL = new JavaType("int", Sort.LITERAL_ONLY);

  static final JavaType HEADER_NAME = new JavaType("String", Sort.HEADER_NAME);
  static final JavaType KEY = new JavaType("String", Sort.KEY);
  static final JavaType STATUS_CODE = new JavaType("int", Sort.STATUS_CODE);

  static final JavaType STATUS = new JavaType("Status", Sort.ENUM);
  static final JavaType VALUE = new JavaType("SharedData.Value", Sort.LIBRARY);
  static final JavaType READ = new JavaType("SharedLong.Read", Sort.LIBRARY);
  static final JavaType RESULT = new JavaType("Result<String>", Sort.LIBRARY);
  static final JavaType RESULT_BYTES = new JavaType("Result<Bytes>", Sort.LIBRARY);
  static final JavaType REPLY = new JavaType("LocalReply", Sort.ACTION);
  static final JavaType ACTION = new JavaType("Action", Sort.ACTION);
  static final JavaType REQUEST = new JavaType("RequestHeaders", Sort.GIVEN);
  static final JavaType RESPONSE = new JavaType("ResponseHeaders", Sort.GIVEN);
  static final JavaType LOGGED = new JavaType("StreamLog", Sort.GIVEN);
  static final JavaType BODY = new JavaType("Body", Sort.GIVEN);
  static final JavaType CONFIGURATION = new JavaType("Configuration", Sort.GIVEN);

  /** Calls of {@code reply} need a stream. */
  static final JavaType STREAM = new JavaType("HttpFilter", Sort.GIVEN);

  static final JavaType VOID = new JavaType("void", Sort.GIVEN);

  enum Sort {
    INTEGER,
    WIDE_CHAR,
    LATIN,
    FLOATING,
    BOOLEAN,
    TEXT,
    BYTES,
    RECORD,
    ENUM,
    OBJECT,
    ACTION,
    LIBRARY,
    LITERAL_ONLY,
    HEADER_NAME,
    KEY,
    STATUS_CODE,
    /** A functional interface. */
    FUNCTION,
    /** Only variables have it, which a callback is given. */
    GIVEN
  }

  private static final Set<Sort> PRINTABLE =
      Set.of(
          Sort.INTEGER, Sort.LATIN, Sort.BOOLEAN, Sort.TEXT, Sort.RECORD, Sort.ENUM, Sort.OBJECT);

  private static final Set<Sort> KEPT =
      Set.of(Sort.INTEGER, Sort.WIDE_CHAR, Sort.FLOATING, Sort.BOOLEAN, Sort.ENUM);

  /** Has it a text in a module? */
  boolean isPrintable() {
    return PRINTABLE.contains(sort);
  }

  /** May a plugin or a stream keep it in a field? */
  boolean isKept() {
    return KEPT.contains(sort);
  }

  boolean isNumber() {
    return sort == Sort.INTEGER || sort == Sort.WIDE_CHAR || sort == Sort.FLOATING;
  }

  boolean isReference() {
    return switch (sort) {
      case TEXT, BYTES, RECORD, ENUM, OBJECT -> true;
      default -> false;
    };
  }

  /** As {@code instanceof} names it: nothing tells at run time for which types a class is used. */
  String testable() {
    return name.replaceFirst("<.*>", "<?>");
  }
}
