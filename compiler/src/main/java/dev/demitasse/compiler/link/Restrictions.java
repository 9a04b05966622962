package dev.demitasse.compiler.link;

import dev.demitasse.compiler.diag.Code;
import dev.demitasse.compiler.diag.Diagnostic;
import dev.demitasse.compiler.diag.Position;
import dev.demitasse.compiler.ssa.MethodRef;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of the JDK a module cannot have, and what to write instead: the longest matching prefix
 * counts.
 */
final class Restrictions {
  private static final String LIMITS = "Write it with what the table of supported JDK methods has.";

  private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

  static {
    String oneThread = "A module has one thread, and the host calls it: do the work in a callback.";
    String reflection = "Name the class and the method in the source: a module has no reflection.";
    String time =
        "Time comes from the host, so that tests can set it; it is not part of this version's DSL yet.";
    String random =
        "Randomness comes from the host, so that tests can set it; it is not part of this version's DSL yet.";
    String files =
        "A module has no files and sockets: give data in the plugin configuration, or keep it in SharedData.";
    String text =
        "Floating-point numbers have no text in a module: scale to a long and print that.";
    REMEDIES.put("java/lang/Thread", oneThread);
    REMEDIES.put("java/util/concurrent/", oneThread);
    REMEDIES.put("java/lang/reflect/", reflection);
    REMEDIES.put("java/lang/Class", reflection);
    REMEDIES.put("java/lang/Object.getClass", reflection);
    REMEDIES.put("java/lang/invoke/", reflection);
    REMEDIES.put("java/lang/System.currentTimeMillis", time);
    REMEDIES.put("java/lang/System.nanoTime", time);
    REMEDIES.put("java/time/", time);
    REMEDIES.put("java/util/Date", time);
    REMEDIES.put("java/lang/Math.random", random);
    REMEDIES.put("java/util/Random", random);
    REMEDIES.put("java/util/UUID", random);
    REMEDIES.put("java/lang/System.out", "Write to the host's log with Log.info.");
    REMEDIES.put("java/lang/System.err", "Write to the host's log with Log.error.");
    REMEDIES.put("java/io/PrintStream", "Write to the host's log with Log.info.");
    REMEDIES.put("java/io/", files);
    REMEDIES.put("java/nio/", files);
    REMEDIES.put("java/net/", files);
    REMEDIES.put("java/lang/Double", text);
    REMEDIES.put("java/lang/Float", text);
    REMEDIES.put(
        "java/lang/StringBuilder", "Concatenate with +, or collect bytes in a Bytes.Builder.");
    REMEDIES.put(
        "java/lang/StringBuffer", "Concatenate with +, or collect bytes in a Bytes.Builder.");
    REMEDIES.put(
        "java/lang/Object.hashCode",
        "A module knows no identity: write hashCode in the class, or make it a record.");
    REMEDIES.put(
        "java/lang/Object.toString",
        "A module knows no identity: write toString in the class, or make it a record.");
    REMEDIES.put(
        "java/lang/Object.equals",
        "A module knows no identity: write equals in the class, or compare fields.");
    REMEDIES.put(
        "java/util/",
        "Collections come in a later version: keep a fixed number of fields, or use SharedData.");
    REMEDIES.put(
        "java/lang/String.toLowerCase",
        "Header names reach a filter in lower case; case mapping comes in a later version.");
    REMEDIES.put(
        "java/lang/String.toUpperCase",
        "Header names reach a filter in lower case; case mapping comes in a later version.");
    REMEDIES.put("java/lang/String.format", "Concatenate with +, or use the {} of Log.");
    REMEDIES.put(
        "java/lang/Integer.valueOf", "Keep the int: a module has no boxes in this version.");
    REMEDIES.put("java/lang/Long.valueOf", "Keep the long: a module has no boxes in this version.");
  }

  private Restrictions() {}

  /** The diagnostic for a member of a class that does not exist in a module. */
  static Diagnostic member(Position position, String className, String member) {
    String name = className + "." + member;
    String readable = Names.readable(className);
    String what =
        member.equals(MethodRef.INIT) ? "this constructor of " + readable : readable + "." + member;
    return Diagnostic.at(position, Code.D0301, what, remedy(name));
  }

  /** The diagnostic for a class that does not exist in a module. */
  static Diagnostic type(Position position, String className) {
    return Names.isJdk(className)
        ? Diagnostic.at(position, Code.D0301, Names.readable(className), remedy(className))
        : Diagnostic.at(position, Code.D0103, Names.readable(className));
  }

  private static String remedy(String name) {
    String best = "";
    for (String prefix : REMEDIES.keySet()) {
      if (name.startsWith(prefix) && prefix.length() > best.length()) {
        best = prefix;
      }
    }
    return REMEDIES.getOrDefault(best, LIMITS);
  }
}
