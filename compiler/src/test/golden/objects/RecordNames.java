/** A record's text begins with what its source calls it. */
final class RecordNames {
  record With$Dollar(int x) {}

  // run: local(3) = "Point[x=3, text=n3] Empty[]"
  static String local(int n) {
    record Point(int x, String text) {}
    record Empty() {}
    return new Point(n, "n" + n) + " " + new Empty();
  }

  // run: dollar(4) = "With$Dollar[x=4]"
  static String dollar(int n) {
    return new With$Dollar(n).toString();
  }
}
