final class Equality {
  // run: equal("abc", "abc") = true
  // run: equal("abc", "abd") = false
  // run: equal("abc", "ab") = false
  // run: equal("", "") = true
  // run: equal("abc", null) = false
  // throws: equal(null, "abc") java.lang.NullPointerException
  static boolean equal(String a, String b) {
    return a.equals(b);
  }

  // run: hash("") = 0
  // run: hash("a") = 97
  // run: hash("Hello, World") = -505841268
  // run: hash("polygenelubricants") = -2147483648
  // throws: hash(null) java.lang.NullPointerException
  static int hash(String s) {
    return s.hashCode();
  }

  // run: made("ab", "cdab") = true
  static boolean made(String a, String b) {
    return b.substring(2).equals(a) && (a + "c").equals("ab" + b.charAt(0));
  }

  // run: compare("a", "b") = -1
  // run: compare("b", "a") = 1
  // run: compare("abc", "abd") = -1
  // run: compare("abc", "ab") = 1
  // run: compare("ab", "abcde") = -3
  // run: compare("", "") = 0
  // throws: compare("a", null) java.lang.NullPointerException
  static int compare(String a, String b) {
    return a.compareTo(b);
  }

  // run: highChars(200, 100) = 100
  static int highChars(int a, int b) {
    return ("" + (char) a).compareTo("" + (char) b);
  }
}
