package dev.demitasse.compiler.fuzz;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.link.JavaPage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a filter may call is in a row of the tables, or in what random programs have besides
 * expressions: a new method needs a row.
 */
final class EveryMethodTest {
  private static final Path DSL = Path.of("../dsl/src/main/java/dev/demitasse");

  /** Enough that each level of the log and each callback is in some. */
  private static final int PROGRAMS = 100;

  /** How hosts enter; a text for failing tests; what would ask objects for their identity. */
  private static final Set<String> NOT_FOR_FILTERS =
      Set.of("Entry", "Bytes.toString", "Read.hashCode", "Result.hashCode", "Result.equals");

  @Test
  void randomProgramsUseWhatThereIsOfTheJdkAndOfTheDsl() throws IOException {
    Set<Method> used = used();

    assertThat(Stream.concat(new JavaPage().methods().stream(), methodsOfTheDsl()))
        .filteredOn(method -> !used.contains(method))
        .isEmpty();
  }

  private static Set<Method> used() {
    Map<String, String> sources = new HashMap<>(Map.of("Rows.java", sourceOfRows()));
    LongStream.rangeClosed(1, PROGRAMS)
        .mapToObj(RandomFilter::of)
        .forEach(filter -> sources.put(filter.className() + ".java", filter.source()));
    return UsedMethods.of(JavaText.compile(sources));
  }

  /** A method for each row. */
  private static String sourceOfRows() {
    Vocabulary vocabulary = new Vocabulary();
    FunctionRows.rows(FunctionRows.ALL).forEach(vocabulary::add);
    Declared.rows(Declared.STATUS).forEach(vocabulary::add);
    List<Row> rows = vocabulary.rows().toList();
    return "import dev.demitasse.*;\nimport java.util.function.*;\n"
        + "class Rows extends HttpFilter {\n"
        + MetricRows.DECLARATIONS
        + String.join("", FilterWriter.CALLED)
        + IntStream.range(0, rows.size())
            .mapToObj(i -> method("m" + i, rows.get(i)))
            .collect(joining())
        + "}\n";
  }

  private static String method(String name, Row row) {
    String code = row.pattern().replace("#", "");
    StringBuilder parameters = new StringBuilder();
    for (JavaType operand : row.operands()) {
      String parameter = "p" + parameters.length();
      // A stream's own methods are called on itself.
      String type = operand.equals(JavaType.STREAM) ? "Rows" : operand.name();
      parameters.append(parameters.isEmpty() ? "" : ", ").append(type + " " + parameter);
      code = code.replaceFirst("\\{}", parameter);
    }
    String result = row.result().name();
    String body = (result.equals("void") ? "" : "return ") + code + ";";
    return "static " + result + " " + name + "(" + parameters + ") { " + body + " }\n";
  }

  private static Stream<Method> methodsOfTheDsl() throws IOException {
    try (Stream<Path> files = Files.list(DSL)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.contains("-"))
          .map(name -> UsedMethods.load("dev/demitasse/" + name.replace(".java", "")))
          .flatMap(EveryMethodTest::visible)
          .flatMap(EveryMethodTest::methods)
          .toList()
          .stream();
    }
  }

  private static Stream<Class<?>> visible(Class<?> type) {
    boolean isVisible = Modifier.isPublic(type.getModifiers()) && !type.isAnnotation();
    return isVisible && !NOT_FOR_FILTERS.contains(type.getSimpleName())
        ? Stream.concat(
            Stream.of(type),
            Arrays.stream(type.getDeclaredClasses()).flatMap(EveryMethodTest::visible))
        : Stream.empty();
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(
            m ->
                !m.isSynthetic()
                    && (m.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
        .filter(m -> !NOT_FOR_FILTERS.contains(type.getSimpleName() + "." + m.getName()))
        .filter(m -> !type.isEnum() || !m.getName().startsWith("value"));
  }
}
