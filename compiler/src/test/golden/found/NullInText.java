/** Literals with null and commas: different concatenations came from one function. */
final class NullInText {
  // run: behind("a") = "anull"
  static String behind(String s) {
    return s + "null";
  }

  // run: before("a") = "nulla"
  static String before(String s) {
    return "null" + s;
  }

  // run: first("a") = "x, null, ya"
  static String first(String s) {
    return "x, null, y" + s;
  }

  // run: second("a") = "xay, null"
  static String second(String s) {
    return "x" + s + "y, null";
  }
}
