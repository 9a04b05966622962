package dev.demitasse.compiler.golden;

import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import dev.demitasse.wasmhost.WasmVm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One Java file with expectations.
 *
 * @param file where it is; a .txt and a .wat beside it hold what is too long for a comment
 */
record GoldenCase(Path file, String source, List<Expectation> expectations) {
  static GoldenCase read(Path file) {
    try {
      String source = Files.readString(file);
      List<Expectation> expectations = Expectation.of(source);
      if (expectations.isEmpty()) {
        throw new AssertionError(file + " expects nothing");
      }
      return new GoldenCase(file, source, expectations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Expectation> all(Expectation.Kind kind) {
    return expectations.stream().filter(e -> e.kind() == kind).toList();
  }

  boolean has(Expectation.Kind kind) {
    return !all(kind).isEmpty();
  }

  String fileName() {
    return file.getFileName().toString();
  }

  /** The class that the file is named after. */
  String className() {
    return fileName().replace(".java", "");
  }

  /** The file beside it with another ending. */
  Path beside(String ending) {
    return file.resolveSibling(className() + ending);
  }

  /** Does the file have a filter of its own? Else one is made that makes the calls. */
  boolean isFilter() {
    return source.contains("@Filter");
  }

  /** Its classes, where it has a filter of its own. */
  FilterClasses classes() {
    return FilterClasses.compile(Map.of(fileName(), source));
  }

  /** The steps of the host. */
  List<String> steps() {
    return all(Expectation.Kind.HOST).stream()
        .flatMap(e -> Arrays.stream(e.text().split(" *; *")))
        .toList();
  }

  /** A host of one VM with this filter. */
  HostScript script(FilterClasses classes, Engine engine) {
    List<Expectation> memory = all(Expectation.Kind.MEMORY);
    if (memory.isEmpty() || !engine.isModule()) {
      return new HostScript(engine, classes);
    }
    int pages = Integer.parseInt(memory.get(0).text());
    byte[] module = LittleMemory.ofPages(engine.module(classes).wasm(), pages);
    return new HostScript(host -> WasmVm.load(module, host), engine.logsExceptions());
  }

  /** How it is run. */
  Set<Engine> engines() {
    Set<Engine> engines = EnumSet.noneOf(Engine.class);
    for (Expectation each : all(Expectation.Kind.ONLY_ON)) {
      Arrays.stream(each.text().split(", *")).map(Engine::valueOf).forEach(engines::add);
    }
    return engines.isEmpty() ? EnumSet.allOf(Engine.class) : engines;
  }
}
