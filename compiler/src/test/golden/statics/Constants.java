/** Static finals, evaluated when the module is compiled. */
final class Constants {
  static final int INT = 42;
  static final long LONG = 1L << 40;
  static final String TEXT = "text";
  static final boolean FLAG = INT > 41;
  static final int COMPUTED = compute(10);
  static final String JOINED = TEXT + COMPUTED + "!" + LONG;
  static final long LOOP;
  static final char LETTER = JOINED.charAt(2);
  static final Point POINT = new Point(3, 4);
  static final Point OTHER = POINT.plus(POINT);
  static final String PART = JOINED.substring(1, 3);
  static final int HASH = JOINED.hashCode();
  static final String NOTHING = null;
  static final byte BYTE = (byte) compute(300);
  static final double RATIO = compute(3) / 7.0;

  static {
    long product = 1;
    for (int i = 1; i <= 20; i++) {
      product *= i;
    }
    LOOP = product;
  }

  static int compute(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += i * i;
    }
    return sum;
  }

  record Point(int x, int y) {
    Point plus(Point p) {
      return new Point(x + p.x, y + p.y);
    }
  }

  // run: numbers(1) = "42 1099511627776 true 285 2432902008176640000 -86 440025490 714"
  static String numbers(int n) {
    return INT + " " + LONG + " " + FLAG + " " + COMPUTED + " " + LOOP + " " + BYTE + " " + HASH + " " + (int) (RATIO * 1000);
  }

  // run: texts(1) = "text text285!1099511627776 x ex null 21"
  static String texts(int n) {
    return TEXT + " " + JOINED + " " + LETTER + " " + PART + " " + NOTHING + " " + JOINED.length();
  }

  // run: objects(1) = "Point[x=3, y=4] Point[x=6, y=8] true 4"
  static String objects(int n) {
    return POINT + " " + OTHER + " " + OTHER.equals(new Point(6, 8)) + " " + (POINT.x() + n);
  }

  // run: chosen(0) = 34
  // run: chosen(1) = 68
  static int chosen(int n) {
    Point p = n == 0 ? POINT : OTHER;
    return p.x() * 10 + p.y();
  }

  interface Limits {
    int MOST = compute(4);
    String NAME = "limit" + MOST;
  }

  // run: ofInterface(1) = "limit1414"
  static String ofInterface(int n) {
    return Limits.NAME + Limits.MOST;
  }

  // run: ofEnum(0) = "l1htext20"
  // run: ofEnum(1) = "htexthtext50"
  static String ofEnum(int n) {
    Level level = n == 0 ? Level.LOW : Level.HIGH;
    return level.text + Level.DEFAULT.text + level.weight;
  }

  enum Level {
    LOW("l" + 1),
    HIGH("h" + TEXT);

    static final Level DEFAULT = HIGH;
    final String text;
    final int weight;

    Level(String text) {
      this.text = text;
      this.weight = text.length() * 10;
    }
  }
}
