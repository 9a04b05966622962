package dev.demitasse.compiler.fuzz;

import dev.demitasse.Nullable;
import java.util.List;

/** Constants of generated code, mostly such as lie at an edge. */
final class Literals {
  private static final List<Long> EDGES =
      List.of(
          0L,
          1L,
          2L,
          3L,
          5L,
          7L,
          8L,
          10L,
          16L,
          31L,
          32L,
          33L,
          63L,
          64L,
          100L,
          127L,
          128L,
          255L,
          256L,
          32767L,
          32768L,
          65535L,
          65536L,
          0x7fffffffL,
          0x80000000L,
          0xffffffffL,
          0x100000000L,
          1L << 53,
          Long.MAX_VALUE,
          Long.MIN_VALUE);

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "ab",
          "abc",
          "0",
          "-1",
          "12",
          " ",
          "x=1",
          "Aa",
          "BB",
          "AaBB",
          "null",
          "{}",
          "\\\"",
          "\\n",
          "\\0",
          "hello world",
          "/path?q=1&n=2",
          "AaAaAaAaAaAaAaAaAa");

  private static final List<String> DOUBLES =
      List.of(
          "0.0",
          "-0.0",
          "1.0",
          "0.5",
          "-1.5",
          "2.5",
          "1e10",
          "-3e9",
          "1e300",
          "4.9e-324",
          "0.1",
          "(0.0 / 0.0)",
          "(1.0 / 0.0)",
          "(-1.0 / 0.0)",
          "2147483647.5",
          "9.2e18",
          "16777217.0");

  static final List<String> HEADER_NAMES =
      List.of("n", "t", "x-a", "X-B", "q", "absent", "cookie", ":path");

  private static final List<String> KEYS = List.of("k", "k2", "number");

  private Literals() {}

  /** A constant; null if the type has none. */
  static @Nullable String of(JavaType type, Draws draws) {
    return switch (type.sort()) {
      case INTEGER -> integer(type.name(), draws);
      case WIDE_CHAR -> "(char) " + draws.one("0", "1", "97", "255", "256", "32768", "65535");
      case LATIN -> draws.one("'a'", "'z'", "'0'", "'-'", "' '", "'='", "'\\n'", "'\\177'");
      case FLOATING -> floating(type, draws);
      case BOOLEAN -> draws.one("true", "false");
      case TEXT -> quoted(draws.one(TEXTS));
      case BYTES -> draws.one("Bytes.EMPTY", "Bytes.of(\"abcdefgh\")", "Bytes.of(\"x\")");
      case ACTION ->
          type.equals(JavaType.ACTION) ? draws.one("Action.CONTINUE", "Action.PAUSE") : null;
      case LITERAL_ONLY -> Integer.toString(draws.below(4));
      case HEADER_NAME -> quoted(draws.one(HEADER_NAMES));
      case KEY -> quoted(draws.one(KEYS));
      case STATUS_CODE -> draws.one("200", "204", "403", "500", "599");
      default -> null;
    };
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  /** A number, mostly at an edge of a type. */
  static long number(Draws draws) {
    long value = draws.chance(85) ? draws.one(EDGES) + draws.below(3) - 1 : draws.bits();
    return draws.chance(30) ? -value : value;
  }

  private static String integer(String type, Draws draws) {
    long value = number(draws);
    return switch (type) {
      case "byte" -> "(byte) " + inParentheses((byte) value, "");
      case "short" -> "(short) " + inParentheses((short) value, "");
      case "int" -> intText((int) value);
      default -> value == Long.MIN_VALUE ? "Long.MIN_VALUE" : inParentheses(value, "L");
    };
  }

  private static String intText(int value) {
    return value == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : inParentheses(value, "");
  }

  private static String inParentheses(long value, String suffix) {
    return value < 0 ? "(" + value + suffix + ")" : value + suffix;
  }

  private static String floating(JavaType type, Draws draws) {
    String literal = draws.one(DOUBLES);
    String text = literal.startsWith("-") ? "(" + literal + ")" : literal;
    return type.equals(JavaType.DOUBLE) ? text : "(float) " + text;
  }
}
