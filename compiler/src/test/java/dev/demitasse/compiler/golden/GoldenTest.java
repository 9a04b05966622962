package dev.demitasse.compiler.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.demitasse.Nullable;
import dev.demitasse.compiler.Compiler;
import dev.demitasse.compiler.Module;
import dev.demitasse.compiler.Options;
import dev.demitasse.compiler.Result;
import dev.demitasse.compiler.engines.Engine;
import dev.demitasse.compiler.engines.FilterClasses;
import dev.demitasse.compiler.engines.HostScript;
import dev.demitasse.compiler.engines.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases in {@code src/test/golden}: each is a Java file whose comments say what its lines do
 * ({@link Expectation}). The system property {@code bless} writes the .txt and .wat files beside
 * them anew; {@code golden} names a part of the paths of those that shall run.
 */
class GoldenTest {
  static final Path FOLDER = Path.of("src/test/golden");
  private static final boolean BLESS = System.getProperty("bless") != null;
  private static final String ONLY = System.getProperty("golden", "");

  @TestFactory
  Stream<DynamicNode> cases() {
    return folder(FOLDER);
  }

  static Stream<DynamicNode> folder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(p -> Files.isDirectory(p) || isChosen(p)).sorted().toList().stream()
          .map(GoldenTest::node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChosen(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains(ONLY);
  }

  private static DynamicNode node(Path path) {
    String name = path.getFileName().toString();
    return DynamicContainer.dynamicContainer(
        name, Files.isDirectory(path) ? folder(path) : tests(GoldenCase.read(path)));
  }

  private static Stream<DynamicNode> tests(GoldenCase test) {
    if (test.has(Expectation.Kind.ERROR)) {
      return Stream.of(DynamicTest.dynamicTest("messages", () -> checkMessages(test)));
    }
    return test.isFilter() ? filterTests(test) : callTests(test);
  }

  private static Stream<DynamicNode> filterTests(GoldenCase test) {
    FilterClasses classes = test.classes();
    List<DynamicNode> tests = new ArrayList<>();
    if (test.has(Expectation.Kind.HOST)) {
      for (Engine engine : test.engines()) {
        tests.add(
            DynamicTest.dynamicTest("host on " + engine, () -> checkScript(test, classes, engine)));
      }
      tests.addAll(Hardships.tests(test, classes));
    }
    tests.add(DynamicTest.dynamicTest("module", () -> checkModule(test, classes)));
    return tests.stream();
  }

  private static Stream<DynamicNode> callTests(GoldenCase test) {
    List<DynamicNode> tests = new ArrayList<>();
    for (CallProbe probe : CallProbe.of(test)) {
      FilterClasses classes = probe.classes();
      int line = probe.expectations().get(0).line();
      for (Engine engine : test.engines()) {
        String name = "calls from line " + line + " on " + engine;
        tests.add(DynamicTest.dynamicTest(name, () -> checkCalls(probe, classes, engine)));
      }
      tests.add(
          DynamicTest.dynamicTest("module from line " + line, () -> checkModule(test, classes)));
    }
    return tests.stream();
  }

  private static void checkCalls(CallProbe probe, FilterClasses classes, Engine engine) {
    List<String> calls = probe.calls();
    List<String> results = new HostScript(engine, classes).runCalls(calls.size());
    List<String> reference = new HostScript(Engine.JVM, classes).runCalls(calls.size());
    StringBuilder wrong = new StringBuilder();
    for (int i = 0; i < calls.size(); i++) {
      Expectation expected = probe.expectations().get(i / 2);
      String problem = problem(expected, engine, results.get(i), reference.get(i));
      if (problem != null) {
        wrong.append("line ").append(expected.line()).append(": ").append(calls.get(i));
        wrong.append(problem).append('\n');
      }
    }
    assertEquals("", wrong.toString());
  }

  private static @Nullable String problem(
      Expectation expected, Engine engine, String result, String reference) {
    String text = expected.text();
    if (expected.kind() == Expectation.Kind.REACHES) {
      return null;
    }
    if (expected.kind() == Expectation.Kind.RUN) {
      String wanted = "info: " + text.substring(text.lastIndexOf(" = ") + 3);
      return result.equals(wanted) ? null : " is " + result + ", not " + wanted;
    }
    String wanted = engine.logsExceptions() ? reference : "critical: (exception) (refused)";
    String exception = text.substring(text.lastIndexOf(' ') + 1);
    boolean right = result.equals(wanted) && reference.matches("critical: " + exception + "[: ].*");
    return right ? null : " is " + result + ", on the JVM " + reference + ", not " + exception;
  }

  private static void checkScript(GoldenCase test, FilterClasses classes, Engine engine) {
    String transcript = test.script(classes, engine).run(test.steps());
    if (BLESS && engine == test.engines().iterator().next()) {
      write(test.beside(".txt"), transcript);
    }
    String expected = read(test.beside(".txt"));
    assertEquals(
        engine.logsExceptions() ? expected : HostScript.withoutExceptions(expected), transcript);
  }

  private static void checkModule(GoldenCase test, FilterClasses classes) {
    Module module = classes.module(Options.ALL_FUEL);
    for (Expectation each : test.expectations()) {
      String where = "line " + each.line() + ": " + each.text();
      switch (each.kind()) {
        case WAT -> assertTrue(module.wat().contains(each.text()), where);
        case NO_WAT -> assertFalse(module.wat().contains(each.text()), where);
        case SIZE -> {
          int most = Integer.parseInt(each.text().substring("<= ".length()));
          assertTrue(module.wasm().length <= most, where + " but is " + module.wasm().length);
        }
        default -> {}
      }
    }
    Path wat = test.beside(".wat");
    if (Files.exists(wat)) {
      checkFile(wat, module.wat());
    }
  }

  private static void checkMessages(GoldenCase test) {
    FilterClasses classes = test.isFilter() ? test.classes() : CallProbe.of(test).get(0).classes();
    Result result = Compiler.compile(classes.source(), Options.DEFAULT);
    String messages = Messages.of(result.diagnostics());
    String name = test.fileName();
    List<String> found =
        result.diagnostics().stream()
            .map(d -> d.position().toString() + " " + d.code())
            .distinct()
            .sorted()
            .toList();
    List<String> expected =
        test.all(Expectation.Kind.ERROR).stream()
            .map(e -> name + ":" + e.line() + " " + e.text())
            .distinct()
            .sorted()
            .toList();
    assertEquals(String.join("\n", expected), String.join("\n", found), messages);
    checkFile(test.beside(".txt"), messages);
  }

  private static void checkFile(Path file, String text) {
    if (BLESS) {
      write(file, text);
    }
    assertEquals(read(file), text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("run once with -Dbless to make " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
