final class Parts {
  // run: startsWith("hello", "he") = true
  // run: startsWith("hello", "hello!") = false
  // run: startsWith("hello", "") = true
  // run: startsWith("", "") = true
  // run: startsWith("hello", "hE") = false
  static boolean startsWith(String s, String prefix) {
    return s.startsWith(prefix);
  }

  // run: startsAt("hello", "l", 2) = true
  // run: startsAt("hello", "l", 4) = false
  // run: startsAt("hello", "", 5) = true
  // run: startsAt("hello", "", 6) = false
  // run: startsAt("hello", "h", -1) = false
  // run: startsAt("hello", "o", Integer.MAX_VALUE) = false
  // run: startsAt("hello", "", Integer.MIN_VALUE) = false
  static boolean startsAt(String s, String prefix, int from) {
    return s.startsWith(prefix, from);
  }

  // run: endsWith("hello", "lo") = true
  // run: endsWith("hello", "") = true
  // run: endsWith("lo", "hello") = false
  // run: endsWith("hello", "hell") = false
  static boolean endsWith(String s, String suffix) {
    return s.endsWith(suffix);
  }

  // run: substring("hello", 1, 3) = "el"
  // run: substring("hello", 0, 5) = "hello"
  // run: substring("hello", 5, 5) = ""
  // throws: substring("hello", 3, 2) java.lang.StringIndexOutOfBoundsException
  // throws: substring("hello", -1, 2) java.lang.StringIndexOutOfBoundsException
  // throws: substring("hello", 0, 6) java.lang.StringIndexOutOfBoundsException
  // throws: substring("hello", Integer.MIN_VALUE, Integer.MAX_VALUE) java.lang.StringIndexOutOfBoundsException
  static String substring(String s, int from, int to) {
    return s.substring(from, to);
  }

  // run: rest("hello", 2) = "llo"
  // run: rest("hello", 5) = ""
  // throws: rest("hello", 6) java.lang.StringIndexOutOfBoundsException
  // throws: rest("hello", -1) java.lang.StringIndexOutOfBoundsException
  static String rest(String s, int from) {
    return s.substring(from);
  }

  // run: indexOf("hello", 'l') = 2
  // run: indexOf("hello", 'z') = -1
  // run: indexOf("", 'z') = -1
  static int indexOf(String s, char c) {
    return s.indexOf(c);
  }

  // run: indexOfFrom("hello", 'l', 3) = 3
  // run: indexOfFrom("hello", 'l', 4) = -1
  // run: indexOfFrom("hello", 'h', -5) = 0
  // run: indexOfFrom("hello", 'h', 100) = -1
  // run: indexOfFrom("hello", 'h', Integer.MAX_VALUE) = -1
  static int indexOfFrom(String s, char c, int from) {
    return s.indexOf(c, from);
  }

  // run: find("hello", "lo") = 3
  // run: find("hello", "") = 0
  // run: find("", "") = 0
  // run: find("hello", "hello there") = -1
  // run: find("aaab", "aab") = 1
  // throws: find("a", null) java.lang.NullPointerException
  static int find(String s, String part) {
    return s.indexOf(part);
  }

  // run: findFrom("abcabc", "abc", 1) = 3
  // run: findFrom("abcabc", "abc", 4) = -1
  // run: findFrom("abcabc", "", 3) = 3
  // run: findFrom("abcabc", "", 100) = 6
  // run: findFrom("abcabc", "", -100) = 0
  // run: findFrom("abcabc", "c", -1) = 2
  // run: findFrom("abcabc", "c", Integer.MAX_VALUE) = -1
  static int findFrom(String s, String part, int from) {
    return s.indexOf(part, from);
  }

  // run: bigChar("abc", 65633) = -1
  // run: bigChar("abc", -1) = -1
  // run: bigChar("abc", 353) = -1
  static int bigChar(String s, int c) {
    return s.indexOf(c);
  }

  // run: split("a=b=c") = "a|b=c"
  // run: split("none") = "none"
  static String split(String s) {
    int at = s.indexOf('=');
    return at < 0 ? s : s.substring(0, at) + "|" + s.substring(at + 1);
  }

  // run: nestedParts("0123456789") = "5673"
  static String nestedParts(String s) {
    return s.substring(2).substring(1, 6).substring(2) + s.substring(1, 4).charAt(2);
  }
}
