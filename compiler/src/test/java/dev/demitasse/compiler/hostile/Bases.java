package dev.demitasse.compiler.hostile;

import dev.demitasse.compiler.classfile.JavaText;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.golden.GoldenFilters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files that are damaged, by internal name, of each filter: samples and golden cases. */
final class Bases {
  private static final Path SAMPLES = Path.of("../samples/src/main/java");
  private static final String SUFFIX = ".class";

  /**
   * Few, but with everything that filters may have; those that compile fast are tried more often.
   */
  private static final Set<String> GOLDEN =
      Set.of(
          "Bodies",
          "Constructors",
          "EachHeader",
          "EnumSwitch",
          "Enums",
          "Failures",
          "Graphs",
          "Initialisers",
          "IntSwitch",
          "Interfaces",
          "Kinds",
          "Labels",
          "Levels",
          "Nested",
          "Order",
          "PluginTexts",
          "Records",
          "StaticObjects",
          "StringSwitch",
          "Templates");

  private Bases() {}

  /** Compiles them. */
  static Map<String, Map<String, byte[]>> compile() throws IOException {
    Map<String, Map<String, byte[]>> bases = new TreeMap<>();
    for (Map.Entry<String, FilterClasses> each : GoldenFilters.of(GOLDEN).entrySet()) {
      bases.put(each.getKey(), classes(each.getValue()));
    }
    bases.putAll(samples());
    return bases;
  }

  private static Map<String, byte[]> classes(FilterClasses filter) {
    Map<String, byte[]> classes = new TreeMap<>();
    filter.roots().forEach(name -> classes.put(name, filter.find(name)));
    return classes;
  }

  /** Compiles the samples. */
  static Map<String, Map<String, byte[]>> samples() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files(SAMPLES, ".java")) {
      sources.put(file.getFileName().toString(), Files.readString(file));
    }
    Map<String, Map<String, byte[]>> samples = new TreeMap<>();
    JavaText.compile(sources)
        .forEach(
            (name, file) ->
                samples.computeIfAbsent(topLevel(name), n -> new TreeMap<>()).put(name, file));
    return samples;
  }

  private static String topLevel(String className) {
    return className.replaceFirst(".*/", "").replaceFirst("\\$.*", "");
  }

  /** Writes each into a folder of its own; what was there before is gone. */
  static void write(Map<String, Map<String, byte[]>> bases, Path folder) throws IOException {
    for (Path old : Files.exists(folder) ? files(folder, SUFFIX) : List.<Path>of()) {
      Files.delete(old);
    }
    for (Map.Entry<String, Map<String, byte[]>> each : bases.entrySet()) {
      writeClasses(each.getValue(), folder.resolve(each.getKey()));
    }
  }

  /** Writes class files, each where a class path has it. */
  static void writeClasses(Map<String, byte[]> classes, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      Path file = folder.resolve(each.getKey() + SUFFIX);
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  /** Reads what {@link #write} has written. */
  static Map<String, Map<String, byte[]>> read(Path folder) throws IOException {
    Map<String, Map<String, byte[]>> bases = new TreeMap<>();
    for (Path file : files(folder, SUFFIX)) {
      Path inside = folder.relativize(file);
      String base = inside.getName(0).toString();
      String name = inside.subpath(1, inside.getNameCount()).toString().replace('\\', '/');
      bases
          .computeIfAbsent(base, b -> new TreeMap<>())
          .put(name.substring(0, name.length() - SUFFIX.length()), Files.readAllBytes(file));
    }
    return bases;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
