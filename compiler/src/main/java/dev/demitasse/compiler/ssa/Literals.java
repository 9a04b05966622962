package dev.demitasse.compiler.ssa;

import dev.demitasse.compiler.op.Type;

/**
 * Names, texts and numbers as words of IR text: no word but a quoted one has a space or a quote in
 * it.
 */
final class Literals {
  private static final String NAME_CHARS = "_$/<>;[-";
  private static final String NAN = "nan:";

  private Literals() {}

  /** A name, its unusual characters as backslash, u, four hexadecimal digits. */
  static String name(String name) {
    return escaped(name, NAME_CHARS);
  }

  /** A method's descriptor or a file's name, its unusual characters escaped as in names. */
  static String descriptor(String descriptor) {
    return escaped(descriptor, NAME_CHARS + "().");
  }

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> append(quoted, c, c >= ' ' && c < 0x7F);
      }
    }
    return quoted.append('"').toString();
  }

  private static String escaped(String name, String legal) {
    StringBuilder escaped = new StringBuilder();
    for (char c : name.toCharArray()) {
      boolean letter = c < 0x7F && (Character.isLetterOrDigit(c) || legal.indexOf(c) >= 0);
      append(escaped, c, letter);
    }
    return escaped.toString();
  }

  private static void append(StringBuilder to, char c, boolean asIs) {
    if (asIs) {
      to.append(c);
    } else {
      to.append(String.format("\\u%04x", (int) c));
    }
  }

  /** The name that {@link #name} or {@link #descriptor} wrote. */
  static String unescaped(String word) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '\\') {
        name.append(c);
        continue;
      }
      i++;
      switch (word.charAt(i)) {
        case 'n' -> name.append('\n');
        case 'u' -> {
          name.append((char) Integer.parseInt(word.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> name.append(word.charAt(i));
      }
    }
    return name.toString();
  }

  /** The text that {@link #quoted} wrote. */
  static String unquoted(String word) {
    if (word.length() < 2 || !word.startsWith("\"") || !word.endsWith("\"")) {
      throw new IllegalArgumentException("not a text: " + word);
    }
    return unescaped(word.substring(1, word.length() - 1));
  }

  /** A number by its raw bits. */
  static String number(Type type, long bits) {
    return switch (type) {
      case F32 -> number(Float.intBitsToFloat((int) bits), (int) bits & 0xFFFFFFFFL);
      case F64 -> number(Double.longBitsToDouble(bits), bits);
      default -> Long.toString(bits);
    };
  }

  private static String number(float value, long bits) {
    return Float.isNaN(value) ? NAN + Long.toHexString(bits) : Float.toString(value);
  }

  private static String number(double value, long bits) {
    return Double.isNaN(value) ? NAN + Long.toHexString(bits) : Double.toString(value);
  }

  /** The raw bits that {@link #number(Type, long)} wrote. */
  static long bits(Type type, String word) {
    if (word.startsWith(NAN)) {
      return Arithmetic.normalised(type, Long.parseUnsignedLong(word.substring(NAN.length()), 16));
    }
    return switch (type) {
      case F32 -> Float.floatToRawIntBits(Float.parseFloat(word));
      case F64 -> Double.doubleToRawLongBits(Double.parseDouble(word));
      default -> Long.parseLong(word);
    };
  }

  /** Where the word that starts here ends: at a space that is not in quotes. */
  static int endOfWord(String line, int start) {
    boolean inQuotes = false;
    int i = start;
    for (; i < line.length() && (inQuotes || line.charAt(i) != ' '); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '"') {
        inQuotes = !inQuotes;
      }
    }
    return Math.min(i, line.length());
  }
}
