package dev.demitasse.samples.hosts;

import dev.demitasse.wasmhost.envoy.HttpMessage.Header;
import java.util.List;

/**
 * A kind of header in random messages.
 *
 * @param weight how often it is drawn, compared with the others of its table
 * @param names lower case letters become upper case ones now and then
 */
record HeaderRow(int weight, List<String> names, ValueKind value) {
  private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~";
  private static final int LONGEST_NAME = 12;

  /** Any name at all. */
  static final List<String> RANDOM = List.of();

  /** A value of a header. */
  interface ValueKind {
    String draw(Draws draws);
  }

  /** A kind with these names, in one text, that has one of these values. */
  static HeaderRow of(int weight, String names, String... values) {
    return of(weight, names, draws -> draws.one(List.of(values)));
  }

  static HeaderRow of(int weight, String names, ValueKind value) {
    return new HeaderRow(weight, List.of(names.split(" ", -1)), value);
  }

  static Header draw(List<HeaderRow> table, Draws draws) {
    int at = draws.below(table.stream().mapToInt(HeaderRow::weight).sum());
    for (HeaderRow row : table) {
      at -= row.weight;
      if (at < 0) {
        return row.draw(draws);
      }
    }
    throw new IllegalArgumentException("nothing has a weight");
  }

  private Header draw(Draws draws) {
    String name =
        names.isEmpty() ? draws.text(draws.between(1, LONGEST_NAME), TOKEN) : draws.one(names);
    return new Header(draws.chance(30) ? mixedCase(name, draws) : name, value.draw(draws));
  }

  private static String mixedCase(String name, Draws draws) {
    StringBuilder mixed = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z' && draws.chance(50)) {
        mixed.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return mixed.toString();
  }
}
