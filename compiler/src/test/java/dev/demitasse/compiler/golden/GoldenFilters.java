package dev.demitasse.compiler.golden;

import dev.demitasse.compiler.engines.FilterClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The golden cases that become modules, for tests that need many filters. */
public final class GoldenFilters {
  private GoldenFilters() {}

  /**
   * The classes of a filter by the name of its case: its own, or the first that makes its calls.
   */
  public static Map<String, FilterClasses> of(Set<String> cases) throws IOException {
    Map<String, FilterClasses> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(GoldenTest.FOLDER)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      for (Path source : sources) {
        GoldenCase test = GoldenCase.read(source);
        if (cases.contains(test.className())) {
          all.put(test.className(), classes(test));
        }
      }
    }
    return all;
  }

  private static FilterClasses classes(GoldenCase test) {
    return test.isFilter() ? test.classes() : CallProbe.of(test).get(0).classes();
  }
}
