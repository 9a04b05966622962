/** A switch on a String: hash codes that collide, and what javac makes of them. */
final class StringSwitch {
  // run: collisions("Aa") = 1
  // run: collisions("BB") = 2
  // run: collisions("AaAa") = 3
  // run: collisions("BBBB") = 4
  // run: collisions("AaBB") = 5
  // run: collisions("C#") = 0
  // run: collisions("") = 0
  static int collisions(String s) {
    switch (s) {
      case "Aa":
        return 1;
      case "BB":
        return 2;
      case "AaAa":
        return 3;
      case "BBBB":
        return 4;
      case "AaBB":
        return 5;
      default:
        return 0;
    }
  }

  // run: methods("GET") = "read"
  // run: methods("HEAD") = "read"
  // run: methods("POST") = "write"
  // run: methods("PUT") = "write"
  // run: methods("get") = "other"
  static String methods(String method) {
    return switch (method) {
      case "GET", "HEAD" -> "read";
      case "POST", "PUT" -> "write";
      default -> "other";
    };
  }

  // run: fallThrough("a") = 111
  // run: fallThrough("b") = 110
  // run: fallThrough("c") = 100
  static int fallThrough(String s) {
    int n = 0;
    switch (s) {
      case "a":
        n += 1;
      case "b":
        n += 10;
      default:
        n += 100;
    }
    return n;
  }

  // run: empty("") = true
  // run: empty(" ") = false
  static boolean empty(String s) {
    return switch (s) {
      case "" -> true;
      default -> false;
    };
  }

  // throws: collisions(null) java.lang.NullPointerException
}
