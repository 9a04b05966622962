/** Switches on enums, with a $SwitchMap class or without, as javac likes. */
final class EnumSwitch {
  enum Colour { RED, GREEN, BLUE }

  static Colour colour(int n) {
    return switch (n) {
      case 0 -> Colour.RED;
      case 1 -> Colour.GREEN;
      case 2 -> Colour.BLUE;
      default -> null;
    };
  }

  // run: statement(0) = 1
  // run: statement(1) = 2
  // run: statement(2) = 3
  // throws: statement(3) java.lang.NullPointerException
  static int statement(int n) {
    switch (colour(n)) {
      case RED:
        return 1;
      case GREEN:
        return 2;
      default:
        return 3;
    }
  }

  // run: expression(0) = "red"
  // run: expression(1) = "green"
  // run: expression(2) = "blue"
  // throws: expression(3) java.lang.NullPointerException
  static String expression(int n) {
    return switch (colour(n)) {
      case RED -> "red";
      case GREEN -> "green";
      case BLUE -> "blue";
    };
  }

  // run: withDefault(0) = 20
  // run: withDefault(2) = 10
  static int withDefault(int n) {
    return switch (colour(n)) {
      case BLUE -> 10;
      default -> 20;
    };
  }

  // run: noDefault(0) = 5
  // run: noDefault(1) = 6
  static int noDefault(int n) {
    int result = 5;
    switch (colour(n)) {
      case GREEN:
        result = 6;
    }
    return result;
  }

  // run: status(0) = "ok"
  // run: status(1) = "absent"
  static String status(int n) {
    dev.demitasse.Status status = n == 0 ? dev.demitasse.Status.OK : dev.demitasse.Status.NOT_FOUND;
    return switch (status) {
      case OK -> "ok";
      case NOT_FOUND -> "absent";
      default -> "else";
    };
  }
}
