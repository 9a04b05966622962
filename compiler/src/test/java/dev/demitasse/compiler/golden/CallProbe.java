package dev.demitasse.compiler.golden;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.engines.FilterClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter that makes calls, one a configuration, and logs the result of each. Every call is made
 * twice: with its arguments as they are written, which the compiler can compute with, and with
 * arguments that only the host knows.
 */
final class CallProbe {
  /** So many expectations share a filter: small modules, but not one for each. */
  private static final int EXPECTATIONS = 5;

  // Literals that may be arguments: strings, chars, numbers, booleans, and the limits of types.
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
              + "|(?<![\\w.)\\]])-?\\d[\\w.]*(?:[eE]-\\d+)?|\\b(?:true|false)\\b"
              + "|\\b[A-Z]\\w+\\.(?:MIN_VALUE|MAX_VALUE|NaN|POSITIVE_INFINITY|NEGATIVE_INFINITY)");

  private static final String HEAD =
      """
      import dev.demitasse.*;

      @Filter("probe")
      final class Probe extends Plugin {
        @Override public boolean onConfigure(Configuration configuration) {
          Bytes bytes = configuration.bytes();
          int z = bytes.getIntLE(4);
          switch (bytes.getIntLE(0)) {
      """;

  private static final String TAIL =
      """
            default: Log.warn("no such call"); break;
          }
          return true;
        }

        static int hide(int x, int z) { return x ^ z; }
        static long hide(long x, int z) { return x ^ z; }
        static boolean hide(boolean x, int z) { return x ^ z != 0; }
        static char hide(char x, int z) { return (char) (x ^ z); }
        static float hide(float x, int z) { return z == 0 ? x : 1; }
        static double hide(double x, int z) { return z == 0 ? x : 1; }
        static String hide(String x, int z) { return x.substring(z); }

        static String show(int x) { return "" + x; }
        static String show(long x) { return "" + x; }
        static String show(boolean x) { return "" + x; }
        static String show(char x) { return "'" + x + "'"; }
        static String show(String x) { return x == null ? "null" : "\\"" + x + "\\""; }
      }
      """;

  private final GoldenCase test;
  private final List<Expectation> expectations;

  private CallProbe(GoldenCase test, List<Expectation> expectations) {
    this.test = test;
    this.expectations = expectations;
  }

  /** The filters that make all calls of a case. */
  static List<CallProbe> of(GoldenCase test) {
    List<Expectation> calls = test.expectations().stream().filter(e -> call(e) != null).toList();
    List<CallProbe> probes = new ArrayList<>();
    for (int i = 0; i < calls.size(); i += EXPECTATIONS) {
      int end = Math.min(i + EXPECTATIONS, calls.size());
      probes.add(new CallProbe(test, calls.subList(i, end)));
    }
    return probes;
  }

  /** What it makes calls for. */
  List<Expectation> expectations() {
    return expectations;
  }

  /**
   * The calls, in the order of their numbers: of each expectation the open one, then the hidden
   * one.
   */
  List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (Expectation each : expectations) {
      String call = call(each);
      String qualified = call.matches("[a-z]\\w*\\(.*") ? test.className() + "." + call : call;
      calls.add(qualified);
      calls.add(hidden(qualified));
    }
    return calls;
  }

  private static @Nullable String call(Expectation expectation) {
    String text = expectation.text();
    return switch (expectation.kind()) {
      case RUN -> text.substring(0, text.lastIndexOf(" = "));
      case THROWS -> text.substring(0, text.lastIndexOf(' '));
      case REACHES -> text;
      default -> null;
    };
  }

  private static String hidden(String call) {
    int open = call.indexOf('(');
    Matcher literals = LITERAL.matcher(call.substring(open));
    StringBuilder out = new StringBuilder(call.substring(0, open));
    while (literals.find()) {
      literals.appendReplacement(
          out, Matcher.quoteReplacement("hide(" + literals.group() + ", z)"));
    }
    return literals.appendTail(out).toString();
  }

  /** The classes of the filter and of the case. */
  FilterClasses classes() {
    return FilterClasses.compile(Map.of(test.fileName(), test.source(), "Probe.java", source()));
  }

  /** The source of the filter. */
  String source() {
    StringBuilder source = new StringBuilder(HEAD);
    List<String> calls = calls();
    for (int i = 0; i < calls.size(); i++) {
      source
          .append("      case ")
          .append(i)
          .append(": Log.info(show(")
          .append(calls.get(i))
          .append(")); break;\n");
    }
    return source.append(TAIL).toString();
  }
}
