package dev.demitasse.compiler.fuzz;

import static dev.demitasse.compiler.fuzz.JavaType.BOOLEAN;
import static dev.demitasse.compiler.fuzz.JavaType.BYTE;
import static dev.demitasse.compiler.fuzz.JavaType.BYTES;
import static dev.demitasse.compiler.fuzz.JavaType.INT;
import static dev.demitasse.compiler.fuzz.JavaType.LATIN;
import static dev.demitasse.compiler.fuzz.JavaType.LONG;
import static dev.demitasse.compiler.fuzz.JavaType.SHORT;
import static dev.demitasse.compiler.fuzz.JavaType.SMALL;
import static dev.demitasse.compiler.fuzz.JavaType.TEXT;

import dev.demitasse.compiler.fuzz.Row.Trait;
import java.util.List;

/** Texts and bytes. Methods of the program that patterns name stand in {@link FilterWriter}. */
final class TextRows {
  private TextRows() {}

  static List<Row> all() {
    return List.of(
        Row.of(Feature.TEXTS, TEXT, "({} + {})", TEXT, TEXT).weighing(6),
        Row.of(Feature.TEXTS, TEXT, "({} + {} + {})", TEXT, INT, TEXT),
        Row.of(Feature.TEXTS, TEXT, "({} + {})", TEXT, LATIN),
        Row.of(Feature.TEXTS, TEXT, "({} + {})", LONG, TEXT),
        Row.of(Feature.TEXTS, TEXT, "({} + {} + {})", BOOLEAN, TEXT, BOOLEAN),
        Row.of(Feature.TEXTS, TEXT, "({} + {} + {})", BYTE, TEXT, SHORT).weighing(2),
        Row.of(Feature.NULLS, TEXT, "({} + null)", TEXT).weighing(1),
        Row.of(Feature.TEXTS, TEXT, "{}.concat({})", TEXT, TEXT).weighing(2),
        Row.of(Feature.TEXTS, TEXT, "Integer.toString({})", INT).weighing(2),
        Row.of(Feature.TEXTS, TEXT, "Integer.toUnsignedString({})", INT).weighing(2),
        Row.of(Feature.TEXTS, TEXT, "Long.toString({})", LONG).weighing(2),
        Row.of(Feature.TEXTS, TEXT, "Long.toUnsignedString({})", LONG).weighing(2),
        Row.of(Feature.TEXTS, TEXT, "String.valueOf({})", INT).weighing(1),
        Row.of(Feature.TEXTS, TEXT, "String.valueOf({})", LONG).weighing(1),
        Row.of(Feature.TEXTS, TEXT, "String.valueOf({})", LATIN).weighing(1),
        Row.of(Feature.TEXTS, TEXT, "String.valueOf({})", BOOLEAN).weighing(1),
        Row.of(Feature.TEXTS, TEXT, "{}.toString()", TEXT).weighing(1),
        Row.of(Feature.TEXTS, TEXT, "same({})", TEXT).weighing(1),
        Row.of(Feature.NULLS, TEXT, "java.util.Objects.requireNonNull({})", TEXT)
            .that(Trait.THROWS),
        Row.of(Feature.TEXTS, INT, "{}.length()", TEXT),
        Row.of(Feature.TEXTS, INT, "{}.hashCode()", TEXT).costing(20),
        Row.of(Feature.TEXTS, INT, "{}.compareTo({})", TEXT, TEXT).costing(10),
        Row.of(Feature.TEXTS, BOOLEAN, "{}.equals({})", TEXT, TEXT).costing(10),
        Row.of(Feature.TEXTS, BOOLEAN, "{}.isEmpty()", TEXT),
        Row.of(Feature.PARTS, BOOLEAN, "{}.startsWith({})", TEXT, TEXT).costing(10),
        Row.of(Feature.PARTS, BOOLEAN, "{}.startsWith({}, {})", TEXT, TEXT, INT).costing(10),
        Row.of(Feature.PARTS, BOOLEAN, "{}.endsWith({})", TEXT, TEXT).costing(10),
        Row.of(Feature.PARTS, INT, "{}.indexOf({})", TEXT, LATIN).costing(10),
        Row.of(Feature.PARTS, INT, "{}.indexOf({})", TEXT, INT).costing(10).weighing(1),
        Row.of(Feature.PARTS, INT, "{}.indexOf({}, {})", TEXT, LATIN, INT).costing(10),
        Row.of(Feature.PARTS, INT, "{}.indexOf({})", TEXT, TEXT).costing(30),
        Row.of(Feature.PARTS, INT, "{}.indexOf({}, {})", TEXT, TEXT, INT).costing(30),
        Row.of(Feature.PARTS, TEXT, "part({}, {}, {})", TEXT, INT, INT).costing(5).weighing(6),
        Row.of(Feature.PARTS, LATIN, "charOf({}, {})", TEXT, INT).costing(5).weighing(6),
        Row.of(Feature.PARTS, TEXT, "{}.substring({})", TEXT, SMALL).that(Trait.THROWS),
        Row.of(Feature.PARTS, TEXT, "{}.substring({}, {})", TEXT, SMALL, SMALL).that(Trait.THROWS),
        Row.of(Feature.PARTS, TEXT, "{}.substring({}, {})", TEXT, INT, INT)
            .that(Trait.THROWS)
            .weighing(1),
        Row.of(Feature.PARTS, LATIN, "{}.charAt({})", TEXT, SMALL).that(Trait.THROWS),
        Row.of(Feature.PARTS, LATIN, "{}.charAt({})", TEXT, INT).that(Trait.THROWS).weighing(1),
        Row.of(Feature.BYTES, BYTES, "Bytes.of({})", TEXT),
        Row.of(Feature.BYTES, BYTES, "Bytes.ofLongLE({})", LONG),
        Row.of(
                Feature.BYTES,
                BYTES,
                "Bytes.builder({}).add({}).addLongLE({}).add({}).build()",
                SMALL,
                TEXT,
                LONG,
                BYTES)
            .costing(20),
        Row.of(
                Feature.BYTES,
                BYTES,
                "Bytes.builder({}).addIntLE({}).add({}, 0, 0).build()",
                SMALL,
                INT,
                BYTES)
            .costing(20)
            .weighing(2),
        Row.of(Feature.BYTES, BYTES, "{}.slice({}, {})", BYTES, SMALL, SMALL).that(Trait.THROWS),
        Row.of(Feature.BYTES, TEXT, "{}.text()", BYTES),
        Row.of(Feature.BYTES, INT, "{}.length()", BYTES),
        Row.of(Feature.BYTES, BYTE, "{}.get({})", BYTES, SMALL).that(Trait.THROWS),
        Row.of(Feature.BYTES, INT, "{}.getIntLE({})", BYTES, SMALL).that(Trait.THROWS),
        Row.of(Feature.BYTES, LONG, "{}.getLongLE({})", BYTES, SMALL).that(Trait.THROWS),
        Row.of(Feature.BYTES, LONG, "Bytes.ofLongLE({}).getLongLE(0)", LONG),
        Row.of(Feature.BYTES, INT, "{}.indexOf({})", BYTES, BYTES).costing(30),
        Row.of(Feature.BYTES, INT, "{}.hashCode()", BYTES).costing(20),
        Row.of(Feature.BYTES, BOOLEAN, "{}.equals({})", BYTES, BYTES).costing(10));
  }
}
