package dev.demitasse;

/** Expands the {@code {}} of a log text on the JVM; the compiler makes a concatenation of it. */
final class Template {
  private Template() {}

  /** Surplus arguments are not shown, and a {@code {}} without an argument stays as it is. */
  static String expand(String text, Object... arguments) {
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    for (Object argument : arguments) {
      int place = text.indexOf("{}", from);
      if (place < 0) {
        break;
      }
      expanded.append(text, from, place).append(argument);
      from = place + 2;
    }
    return expanded.append(text, from, text.length()).toString();
  }
}
