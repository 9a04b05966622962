package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.ACTION;
import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.BYTES;
import static dev.demitasse.compiler.fuzz.JavaType.CONFIGURATION;
import static dev.demitasse.compiler.fuzz.JavaType.HEADER_NAME;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.KEY;
import static dev.demitasse.compiler.fuzz.JavaType.LOGGED;
import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.READ;
import static dev.demitasse.compiler.fuzz.JavaType.REPLY;
import static dev.demitasse.compiler.fuzz.JavaType.REQUEST;
import static dev.demitasse.compiler.fuzz.JavaType.RESPONSE;
import static dev.demitasse.compiler.fuzz.JavaType.RESULT;
import static dev.demitasse.compiler.fuzz.JavaType.SMALL;
import static dev.demitasse.compiler.fuzz.JavaType.STATUS;
import static dev.demitasse.compiler.fuzz.JavaType.STATUS_CODE;
import static dev.demitasse.compiler.fuzz.JavaType.STREAM;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;
import static dev.demitasse.compiler.fuzz.JavaType.VALUE;

import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls of the host. */
final class HostRows {
  private static final int COST = 60;
  private static final int MANY = 300;

  private static final String OTHER_VALUE =
      "(k#, w#) -> k#.equals(\"n\") ? w# + \"1\" : k#.equals(\"t\") ? null : w#";

  private static final String OTHER_BYTES =
      "b# == null ? Bytes.ofLongLE(1) : b#.length() > 20 ? null : Bytes.of(b#.text() + \"1\")";

  private HostRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (JavaType map : List.of(REQUEST, RESPONSE)) {
      readers(rows, "{}", map);
      for (String method : List.of("set", "add")) {
        rows.add(
            host(
                    Feature.CHANGED_HEADERS,
                    STATUS,
                    "{}." + method + "({}, {})",
                    map,
                    HEADER_NAME,
                    TEXT)
                .that(Trait.EFFECT));
      }
      rows.add(
          host(Feature.CHANGED_HEADERS, STATUS, "{}.remove({})", map, HEADER_NAME)
              .that(Trait.EFFECT));
      rows.add(
          host(Feature.CHANGED_HEADERS, STATUS, "{}.replaceAll(" + OTHER_VALUE + ")", map)
              .costing(MANY)
              .that(Trait.EFFECT));
    }
    readers(rows, "{}.requestHeaders()", LOGGED);
    readers(rows, "{}.responseHeaders()", LOGGED);
    readers(rows, "{}.responseTrailers()", LOGGED);
    ofOneMap(rows);
    shared(rows);
    replies(rows);
    rows.addAll(Declared.rowsOfText(READ));
    rows.addAll(Declared.rowsOfText(RESULT));
    rows.add(Row.of(Feature.SHARED_LONG, BOOLEAN, "{}.equals({})", READ, READ).weighing(1));
    return rows;
  }

  private static Row host(Feature feature, JavaType result, String pattern, JavaType... operands) {
    return Row.of(feature, result, pattern, operands).costing(COST).that(Trait.IMPURE);
  }

  private static void readers(List<Row> rows, String view, JavaType of) {
    Feature f = Feature.HEADERS;
    rows.add(host(f, TEXT, view + ".get({}, {})", of, HEADER_NAME, TEXT).weighing(8));
    rows.add(host(f, TEXT, view + ".get({})", of, HEADER_NAME).that(Trait.NULL));
    rows.add(host(f, BOOLEAN, view + ".contains({})", of, HEADER_NAME));
    rows.add(host(f, BOOLEAN, view + ".isRepeated({})", of, HEADER_NAME));
    rows.add(host(f, LONG, view + ".getLong({}, {})", of, HEADER_NAME, LONG).weighing(6));
    rows.add(host(f, INT, "(int) " + view + ".getLong({}, {})", of, HEADER_NAME, LONG));
    rows.add(host(f, RESULT, view + ".read({})", of, HEADER_NAME));
    String each = ".forEach((k#, w#) -> Log.info(\"{}={}\", k#, w#))";
    rows.add(
        new Row(f, STATUS, view + each, List.of(of), 4, MANY, Set.of())
            .that(Trait.IMPURE, Trait.EFFECT));
  }

  private static void ofOneMap(List<Row> rows) {
    rows.add(host(Feature.HEADERS, TEXT, "{}.path()", REQUEST));
    rows.add(host(Feature.HEADERS, TEXT, "{}.method()", REQUEST));
    rows.add(host(Feature.HEADERS, TEXT, "{}.authority()", REQUEST).weighing(2));
    rows.add(host(Feature.HEADERS, TEXT, "{}.query({}, {})", REQUEST, HEADER_NAME, TEXT));
    rows.add(
        host(Feature.HEADERS, TEXT, "{}.query({})", REQUEST, HEADER_NAME)
            .weighing(2)
            .that(Trait.NULL));
    rows.add(host(Feature.HEADERS, INT, "{}.statusCode()", RESPONSE).weighing(8));
    rows.add(Row.of(Feature.HEADERS, STATUS, "{}.status()", RESULT));
    rows.add(Row.of(Feature.HEADERS, TEXT, "{}.value()", RESULT).that(Trait.NULL));
    rows.add(host(Feature.BASIC, TEXT, "{}.text()", CONFIGURATION));
    rows.add(host(Feature.BASIC, BYTES, "{}.bytes()", CONFIGURATION));
    rows.add(host(Feature.BASIC, BOOLEAN, "{}.isEmpty()", CONFIGURATION));
  }

  private static void shared(List<Row> rows) {
    Feature data = Feature.SHARED_DATA;
    rows.add(host(data, VALUE, "SharedData.get({})", KEY));
    rows.add(host(data, STATUS, "SharedData.set({}, {})", KEY, BYTES).that(Trait.EFFECT));
    rows.add(host(data, STATUS, "SharedData.putIfAbsent({}, {})", KEY, BYTES).that(Trait.EFFECT));
    rows.add(host(data, STATUS, "SharedData.compareAndSet({}, {}, {})", KEY, VALUE, BYTES));
    rows.add(host(data, VALUE, "SharedData.update({}, 3, b# -> " + OTHER_BYTES + ")", KEY));
    rows.add(Row.of(data, STATUS, "{}.status()", VALUE));
    rows.add(Row.of(data, BYTES, "{}.bytes()", VALUE));
    rows.add(Row.of(data, BOOLEAN, "{}.ok()", VALUE));
    rows.add(Row.of(data, BOOLEAN, "{}.absent()", VALUE));
    rows.add(Row.of(data, TEXT, "SharedData.slot({}, {}, {})", KEY, TEXT, SMALL).costing(40));
    Feature number = Feature.SHARED_LONG;
    rows.add(host(number, READ, "SharedLong.of({}).get()", KEY));
    rows.add(host(number, READ, "SharedLong.of({}).incrementAndGet()", KEY).that(Trait.EFFECT));
    rows.add(host(number, READ, "SharedLong.of({}).addAndGet({})", KEY, LONG).that(Trait.EFFECT));
    rows.add(host(number, READ, "SharedLong.of({}).updateAndGet(n# -> n# * 3 - 1)", KEY));
    rows.add(host(number, STATUS, "SharedLong.of({}).set({})", KEY, LONG).that(Trait.EFFECT));
    rows.add(
        host(number, STATUS, "SharedLong.of({}).putIfAbsent({})", KEY, LONG).that(Trait.EFFECT));
    rows.add(Row.of(number, LONG, "{}.orElse({})", READ, LONG));
    rows.add(Row.of(number, LONG, "{}.value()", READ));
    rows.add(Row.of(number, STATUS, "{}.status()", READ));
    rows.add(Row.of(Feature.BASIC, BOOLEAN, "{}.ok()", STATUS));
  }

  private static void replies(List<Row> rows) {
    Feature f = Feature.REPLIES;
    rows.add(host(f, REPLY, "{}.reply({})", STREAM, STATUS_CODE));
    rows.add(host(f, REPLY, "{}.body({})", REPLY, TEXT));
    rows.add(host(f, REPLY, "{}.body({})", REPLY, BYTES));
    rows.add(host(f, REPLY, "{}.header({}, {})", REPLY, HEADER_NAME, TEXT));
    rows.add(host(f, REPLY, "{}.details({})", REPLY, TEXT));
    rows.add(host(f, REPLY, "{}.grpcStatus({})", REPLY, SMALL));
    rows.add(host(f, ACTION, "{}", REPLY).weighing(8));
  }
}
