package dev.demitasse.compiler.link;

import static dev.demitasse.compiler.diag.Code.D0301;
import static dev.demitasse.compiler.diag.Code.D0307;
import static dev.demitasse.compiler.diag.Code.D0308;
import static dev.demitasse.compiler.diag.Code.D0309;
import static dev.demitasse.compiler.diag.Code.D0310;
import static dev.demitasse.compiler.diag.Code.D0311;
import static dev.demitasse.compiler.diag.Code.D0312;
import static dev.demitasse.compiler.diag.Code.D0313;
import static dev.demitasse.compiler.diag.Code.D0314;
import static dev.demitasse.compiler.diag.Code.D0315;
import static dev.demitasse.compiler.diag.Code.D0316;
import static dev.demitasse.compiler.diag.Code.D0317;
import static dev.demitasse.compiler.diag.Code.D0318;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.diag.Code;
import java.util.List;

/**
 * The table of what of the JDK and the library a module cannot have, and what to write instead: one
 * row each, of which the longest prefix counts. It is asked only about what does not exist in a
 * module, so a row for a whole class or package does not hinder the part of it that does.
 */
final class Replacements {
  /**
   * A row.
   *
   * @param prefix of an internal class name, with {@code .member} behind it for one member, and
   *     perhaps a descriptor
   * @param instead what to write, a sentence; empty where the code's remedy says it all
   */
  record Replacement(String prefix, Code code, String instead) {}

  private static final String NUMBER =
      "The number in a header is getLong(name, ifAbsentOrMalformed); of another text, look at each"
          + " digit with charAt.";

  private static final String HEX = "Pick each digit: \"0123456789abcdef\".charAt(n >> 4 & 15).";

  private static final String BYTES =
      "Bytes.of gives the bytes of a text, and text() the text of bytes.";

  private static final String BOXING =
      "javac calls valueOf where a number or a boolean stands for an object.";

  private static final Replacement EXCEPTION =
      row(
          "java/lang/Throwable",
          D0301,
          "Return a value that says what went wrong; exceptions come in a later version.");

  private static final List<Replacement> TABLE =
      List.of(
          row("java/lang/Thread", D0307),
          row("java/lang/Object.wait", D0307),
          row("java/lang/Object.notify", D0307),
          row("java/util/concurrent/", D0307),
          row("java/util/concurrent/atomic/AtomicLong", D0307, "For all workers, use SharedLong."),
          row(
              "java/util/concurrent/atomic/AtomicInteger",
              D0307,
              "For all workers, use SharedLong."),
          row("java/util/concurrent/TimeUnit", D0301, "Compute with long."),
          row("java/util/concurrent/ConcurrentHashMap", D0307, "For all workers, use SharedData."),
          row("java/lang/Class", D0308),
          row("java/lang/Object.getClass", D0308),
          row("java/lang/invoke/", D0308),
          row("java/lang/reflect/", D0308),
          row("java/util/ServiceLoader", D0308),
          row("java/lang/System.currentTimeMillis", D0309),
          row("java/lang/System.nanoTime", D0309),
          row("java/time/", D0309),
          row("java/time/Duration", D0301, "Compute with long."),
          row("java/util/Calendar", D0309),
          row("java/util/Date", D0309),
          row("java/util/Timer", D0309),
          row("java/lang/Math.random", D0310),
          row("java/security/SecureRandom", D0310),
          row("java/util/Random", D0310),
          row("java/util/SplittableRandom", D0310),
          row("java/util/UUID", D0310),
          row("java/util/concurrent/ThreadLocalRandom", D0310),
          row("java/io/", D0311),
          row("java/nio/", D0311),
          row("java/nio/charset/", D0301, BYTES),
          row("java/net/", D0311),
          row("java/lang/Process", D0311),
          row("java/lang/Runtime", D0311),
          row("java/lang/System.exit", D0311, "Let the callback return."),
          row("java/lang/System.getenv", D0311),
          row("java/lang/System.getProperty", D0311),
          row("java/io/PrintStream", D0312),
          row("java/lang/System.err", D0312, "For errors, Log.error."),
          row("java/lang/System.out", D0312),
          EXCEPTION,
          row("java/lang/Throwable.printStackTrace", D0312),
          row("java/util/logging/", D0312),
          row("java/lang/Double", D0313),
          row("java/lang/Float", D0313),
          row("java/lang/Object.equals", D0314, "An interface has to declare it, too."),
          row("java/lang/Object.hashCode", D0314, "An interface has to declare it, too."),
          row("java/lang/Object.toString", D0314),
          row("java/lang/String.intern", D0314, "Texts are compared with equals."),
          row("java/lang/System.identityHashCode", D0314),
          row("java/util/", D0315),
          row("java/util/Base64", D0301),
          row("java/util/Objects", D0301),
          row("java/util/Objects.equals", D0301, "Test for null first, then call equals."),
          row("java/util/Objects.hash", D0301, "Add up the hash codes, each sum times 31."),
          row("java/lang/String.split", D0315, "Cut the text with indexOf and substring."),
          row("java/lang/String.lines", D0315, "Cut the text with indexOf and substring."),
          row("java/lang/String.compareToIgnoreCase", D0316),
          row("java/lang/String.equalsIgnoreCase", D0316),
          row("java/lang/String.toLowerCase", D0316),
          row("java/lang/String.toUpperCase", D0316),
          row("java/util/Locale", D0316),
          row("java/lang/String.format", D0317),
          row("java/lang/String.join", D0317),
          row("java/lang/StringBuffer", D0317),
          row("java/lang/StringBuilder", D0317),
          row("java/text/", D0317),
          row("java/util/Formatter", D0317),
          row("java/util/StringJoiner", D0317),
          row("java/lang/Boolean.parseBoolean", D0301, "Did you mean equals(\"true\")?"),
          row("java/lang/Boolean.valueOf", D0318, BOXING),
          row("java/lang/Boolean.booleanValue", D0318),
          row("java/lang/Byte.valueOf", D0318, BOXING),
          row("java/lang/Byte.byteValue", D0318),
          row("java/lang/Character.valueOf", D0318, BOXING),
          row("java/lang/Character.charValue", D0318),
          row("java/lang/Double.valueOf", D0318, BOXING),
          row("java/lang/Double.doubleValue", D0318),
          row("java/lang/Float.valueOf", D0318, BOXING),
          row("java/lang/Float.floatValue", D0318),
          row("java/lang/Integer.valueOf", D0318, BOXING),
          row("java/lang/Integer.intValue", D0318),
          row("java/lang/Long.valueOf", D0318, BOXING),
          row("java/lang/Long.longValue", D0318),
          row("java/lang/Short.valueOf", D0318, BOXING),
          row("java/lang/Short.shortValue", D0318),
          row("java/lang/String.chars", D0301, "Look at each char with charAt."),
          row("java/lang/String.contains", D0301, "Did you mean indexOf(text) >= 0?"),
          row("java/lang/String.contentEquals", D0301, "Did you mean equals?"),
          row(
              "java/lang/String.isBlank",
              D0301,
              "Look at each char with charAt; isEmpty asks only whether there is none."),
          row("java/lang/String.matches", D0301, "Compare with startsWith, endsWith or equals."),
          row("java/lang/String.replace", D0301, "Cut the text with indexOf and substring."),
          row(
              "java/lang/String.strip",
              D0301,
              "Find the ends with charAt, and cut the text with substring."),
          row("java/lang/String.toCharArray", D0301, "Look at each char with charAt."),
          row(
              "java/lang/String.trim",
              D0301,
              "Find the ends with charAt, and cut the text with substring."),
          row("java/lang/Character.get", D0301, "A digit is c - '0'."),
          row("java/lang/Character.is", D0301, "Compare: c >= '0' && c <= '9' for a digit."),
          row("java/lang/Character.to", D0316),
          row("java/lang/Integer.parse", D0301, NUMBER),
          row("java/lang/Integer.toHexString", D0301, HEX),
          row("java/lang/Long.toHexString", D0301, HEX),
          row("java/lang/String.lastIndexOf", D0301, "Look at each char with charAt, last first."),
          row("java/lang/Integer.valueOf(Ljava/lang/String;", D0301, NUMBER),
          row("java/lang/Long.valueOf(Ljava/lang/String;", D0301, NUMBER),
          row("java/lang/Long.parse", D0301, NUMBER),
          row("java/lang/Math.floorMod", D0301, "For a hash code, Integer.remainderUnsigned."),
          row("java/lang/String.<init>", D0301, BYTES),
          row("java/lang/String.getBytes", D0301, BYTES),
          row("java/lang/String.repeat", D0301, "Concatenate in a loop."),
          row("java/lang/Enum.valueOf", D0301, "Choose the constant with a switch on the text."),
          row("java/math/", D0301, "Compute with long."),
          row("java/util/function/", D0301, "Declare a functional interface of your own."),
          row("java/util/Optional", D0301, "Return null for nothing, and say so with @Nullable."),
          row("java/util/regex/", D0301, "Cut the text with indexOf and substring."),
          row("dev/demitasse/host/Host.", D0301, "A module has the one host that runs it."));

  private Replacements() {}

  /**
   * The row for a class or, with {@code .member} and a descriptor, for a member; null if there is
   * none.
   */
  static @Nullable Replacement of(String name) {
    if (isException(name)) {
      return EXCEPTION;
    }
    Replacement best = null;
    for (Replacement row : TABLE) {
      boolean longer = best == null || row.prefix().length() > best.prefix().length();
      if (longer && name.startsWith(row.prefix())) {
        best = row;
      }
    }
    return best;
  }

  private static boolean isException(String name) {
    String className = name.replaceFirst("[.].*", "");
    return className.endsWith("Exception") || className.endsWith("Error");
  }

  private static Replacement row(String prefix, Code code) {
    return row(prefix, code, "");
  }

  private static Replacement row(String prefix, Code code, String instead) {
    return new Replacement(prefix, code, instead);
  }
}
