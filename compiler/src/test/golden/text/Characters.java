final class Characters {
  // run: charAt("hello", 1) = 'e'
  // throws: charAt("hello", 5) java.lang.StringIndexOutOfBoundsException
  // throws: charAt("hello", -1) java.lang.StringIndexOutOfBoundsException
  // throws: charAt("", 0) java.lang.StringIndexOutOfBoundsException
  // throws: charAt(null, 0) java.lang.NullPointerException
  static char charAt(String s, int i) {
    return s.charAt(i);
  }

  // run: length("hello") = 5
  // run: length("") = 0
  // throws: length(null) java.lang.NullPointerException
  static int length(String s) {
    return s.length();
  }

  // run: isEmpty("") = true
  // run: isEmpty("x") = false
  static boolean isEmpty(String s) {
    return s.isEmpty();
  }

  // run: reverse("stressed") = "desserts"
  static String reverse(String s) {
    String result = "";
    for (int i = s.length() - 1; i >= 0; i--) {
      result += s.charAt(i);
    }
    return result;
  }

  // run: digits("a1b22") = 3
  static int digits(String s) {
    int count = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= '0' && c <= '9') {
        count++;
      }
    }
    return count;
  }

  // run: parse("12345") = 12345
  // run: parse("") = 0
  static int parse(String s) {
    int number = 0;
    for (int i = 0; i < s.length(); i++) {
      number = number * 10 + (s.charAt(i) - '0');
    }
    return number;
  }

  // run: upper("Mixed Case") = "MIXED CASE"
  static String upper(String s) {
    String result = "";
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      result += c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
    return result;
  }

  // run: latin1(233) = 2331233
  // run: latin1(255) = 2551255
  static int latin1(int n) {
    String s = "" + (char) n;
    return s.charAt(0) + s.length() * 1000 + s.hashCode() * 10000;
  }
}
