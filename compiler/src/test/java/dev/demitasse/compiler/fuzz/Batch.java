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
    Map<String, Map<String, byte[]>> own = new HashMap<>();
    JavaText.compile(sources)
        .forEach(
            (name, bytes) ->
                own.computeIfAbsent(outermost(name), n -> new HashMap<>()).put(name, bytes));
    Map<RandomFilter, FilterClasses> classes = new LinkedHashMap<>();
    filters.forEach(f -> classes.put(f, new FilterClasses(own.get(f.className()))));
    return classes;
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
