package dev.demitasse.compiler.fuzz;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.FilterClasses;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programs that are compiled together, which is much faster than one at a time. */
final class Batch {
  private Batch() {}

  /** The classes of each. */
  static Map<RandomFilter, FilterClasses> compile(List<RandomFilter> filters) {
    Map<String, String> sources = new HashMap<>();
    filters.forEach(f -> sources.put(f.className() + ".java", f.source()));
    Map<String, byte[]> all = JavaText.compile(sources);
    Map<RandomFilter, FilterClasses> classes = new LinkedHashMap<>();
    for (RandomFilter filter : filters) {
      Map<String, byte[]> own = new HashMap<>(all);
      own.keySet().removeIf(name -> !isOf(filter.className(), name));
      classes.put(filter, new FilterClasses(own));
    }
    return classes;
  }

  private static boolean isOf(String className, String name) {
    return name.equals(className) || name.startsWith(className + "$");
  }
}
