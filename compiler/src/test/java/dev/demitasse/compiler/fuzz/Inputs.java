package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BODY;
import static dev.demitasse.compiler.fuzz.JavaType.CONFIGURATION;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.LOGGED;
import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.REQUEST;
import static dev.demitasse.compiler.fuzz.JavaType.RESPONSE;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes variables with what a callback is given. Elsewhere most of what a small program computes
 * would be constant, and no code would be left of it.
 */
final class Inputs {
  /** A header that most requests and responses have: a number at an edge, in most of them. */
  static final String NUMBER = "n";

  /** A header that most requests and responses have. */
  static final String WORD = "t";

  private static final int MOST = 2;

  /** A variable's type, and its value by what a callback is given. */
  private record Input(JavaType given, JavaType type, String value) {}

  private static final List<Input> ALL = all();

  private Inputs() {}

  private static List<Input> all() {
    List<Input> all = new ArrayList<>();
    ofHeaders(all, REQUEST, "given");
    ofHeaders(all, RESPONSE, "given");
    ofHeaders(all, LOGGED, "given.requestHeaders()");
    all.add(new Input(BODY, INT, "given.size()"));
    all.add(new Input(BODY, TEXT, "given.text()"));
    all.add(new Input(CONFIGURATION, INT, "given.text().length()"));
    all.add(new Input(CONFIGURATION, TEXT, "given.text()"));
    return all;
  }

  private static void ofHeaders(List<Input> all, JavaType given, String view) {
    all.add(new Input(given, INT, "(int) " + view + ".getLong(\"" + NUMBER + "\", 7)"));
    all.add(new Input(given, LONG, view + ".getLong(\"" + NUMBER + "\", -7)"));
    all.add(new Input(given, TEXT, view + ".get(\"" + WORD + "\", \"\")"));
  }

  /** Declares some. */
  static void declare(Body body, JavaType given) {
    List<JavaType> types = body.program().types();
    List<Input> possible =
        ALL.stream().filter(i -> i.given().equals(given) && types.contains(i.type())).toList();
    for (int i = body.draws().below(MOST + 1); i > 0 && !possible.isEmpty(); i--) {
      Input input = body.draws().one(possible);
      body.declare(input.type(), body.bounded(input.type(), input.value()));
    }
  }
}
